package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tcpstates.engine.bench.Words;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;

/** Carries out a {@link FollowingExample}. */
final class FollowingExampleRun {

  private static final int WINDOW = 30_000;

  private final Follower follower = Follower.of(TcpSettings.defaults(SeqNum.ZERO));
  private final Track track = Track.unknown();
  private List<Step> steps = List.of();
  private long now;

  static void run(FollowingExample sight) {
    new FollowingExampleRun().play(sight.lines());
  }

  private void play(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" +", 2);
      switch (words[0]) {
        case "given" -> given(words[1]);
        case "sent" -> steps = follower.leaves(track, sent(words[1]), now);
        case "came" -> steps = follower.arrives(track, came(words[1]), now);
        case "wait" -> steps = follower.passes(track, now += Long.parseLong(words[1]));
        case "then" -> Arrays.stream(words[1].split("; ")).forEach(this::claim);
        default -> throw new IllegalArgumentException("not understood: " + line);
      }
    }
  }

  /** A path to each state. */
  private void given(String state) {
    String way =
        switch (state) {
          case "CLOSED" -> "";
          case "SYN-SENT" -> "sent SYN seq=1000";
          case "SYN-RECEIVED" -> "came SYN seq=5000/sent SYN,ACK seq=1000";
          case "ESTABLISHED" -> "given SYN-RECEIVED/came ACK";
          case "FIN-WAIT-1" -> "given ESTABLISHED/sent FIN,ACK";
          case "FIN-WAIT-2" -> "given FIN-WAIT-1/came ACK";
          case "TIME-WAIT" -> "given FIN-WAIT-2/came FIN,ACK/sent ACK";
          case "CLOSE-WAIT" -> "given ESTABLISHED/came FIN,ACK/sent ACK";
          case "LAST-ACK" -> "given CLOSE-WAIT/sent FIN,ACK";
          default -> throw new IllegalArgumentException("no way to " + state);
        };
    play(Arrays.stream(way.split("/")).filter(line -> !line.isEmpty()).toList());
  }

  private Segment sent(String text) {
    return segment(text, new SeqNum(track.next()), new SeqNum(track.expected()));
  }

  private Segment came(String text) {
    return segment(text, new SeqNum(track.expected()), new SeqNum(track.next()));
  }

  private static Segment segment(String text, SeqNum seq, SeqNum ack) {
    String[] words = text.split(" +");
    Map<String, String> fields =
        Arrays.stream(words)
            .filter(word -> word.contains("="))
            .collect(Collectors.toMap(word -> word.split("=")[0], word -> word.split("=")[1]));
    Flags flags = Words.flags(words[0]);
    return new Segment(
        flags,
        number(fields, "seq", seq),
        flags.has(Flag.ACK) ? number(fields, "ack", ack) : SeqNum.ZERO,
        Integer.parseInt(fields.getOrDefault("win", "" + WINDOW)),
        0,
        Bytes.unseen(Integer.parseInt(fields.getOrDefault("len", "0"))));
  }

  private static SeqNum number(Map<String, String> fields, String name, SeqNum otherwise) {
    return fields.containsKey(name) ? SeqNum.of(Long.parseLong(fields.get(name))) : otherwise;
  }

  private void claim(String claim) {
    String[] words = claim.split(" +");
    switch (words[0]) {
      case "fires" -> fires(Arrays.asList(words).subList(1, words.length));
      case "unconfirmed" -> assertTrue(!track.isConfirmed(), "it is confirmed");
      case "departs" -> assertTrue(Follower.departure(steps).isPresent(), "nothing departs");
      case "SND.NXT" -> same(words[2], track.next());
      case "SND.UNA" -> same(words[2], track.unacknowledged());
      case "RCV.NXT" -> same(words[2], track.expected());
      case "RCV.WND" -> same(words[2], track.window());
      default -> assertEquals(claim, track.state().rfcName());
    }
  }

  private static void same(String expected, int actual) {
    assertEquals(expected, Integer.toUnsignedString(actual));
  }

  /** All of these must fire in this order; others may fire between them. */
  private void fires(List<String> rules) {
    List<String> fired =
        steps.stream().flatMap(step -> step.fired().stream()).map(Rule::id).toList();
    assertEquals(rules, fired.stream().filter(rules::contains).toList(), "of " + fired);
  }
}
