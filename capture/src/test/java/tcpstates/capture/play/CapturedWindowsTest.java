package tcpstates.capture.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Packets;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Look;

/** The windows that the panes show for a captured connection are those that its segments offer. */
class CapturedWindowsTest {

  private int compared;

  private static PlayedFile.Opening open(byte[] capture) {
    return PlayedFile.open("it", () -> new ByteArrayInputStream(capture), Optional.empty());
  }

  private static List<Moment> moments(byte[] capture) throws IOException {
    return ((PlayedFile.Opening.Opened) open(capture)).file().connection(0).moments();
  }

  @Test
  void a_side_that_has_just_sent_has_the_window_that_its_segment_offers() throws IOException {
    for (String name : Captures.both()) {
      // Nothing of some connections reached the server.
      if (open(Captures.bytes(name)) instanceof PlayedFile.Opening.Opened opened) {
        compare(name, opened.file());
      }
    }
    assertTrue(compared > 4_000, "compared only " + compared);
  }

  private void compare(String name, PlayedFile file) throws IOException {
    for (int stream = 0; stream < file.streams(); stream++) {
      for (Moment moment : file.connection(stream).moments()) {
        compare(name, moment);
      }
    }
  }

  private void compare(String name, Moment moment) {
    for (WireEvent event : moment.outcome().wireEvents()) {
      InFlight sent = event.segment();
      Endpoint sender = moment.after().tcp(sent.from());
      if (event.kind() == WireEvent.Kind.SENT && offers(sent.segment(), sender)) {
        assertEquals(
            sent.segment().wnd(), sender.rcv().wnd(), () -> name + " " + moment.text() + sender);
        compared++;
      }
    }
  }

  /** Whether a segment says what the sender's window is now: it is the newest, and no copy. */
  private static boolean offers(Segment segment, Endpoint sender) {
    boolean first = segment.syn() && !segment.hasAck() && sender.state() == State.SYN_SENT;
    boolean newest =
        sender.state().hasReceiveVariables()
            && segment.hasAck()
            && !segment.rst()
            && segment.ack().equals(sender.rcv().nxt())
            && segment.end().equals(sender.snd().nxt());
    return first || newest;
  }

  @Test
  void a_small_window_is_shown_from_the_syn_on() throws IOException {
    List<Moment> moments = moments(Captures.bytes("zero_window"));
    assertEquals(64_240, receiveWindow(moments.get(0), Side.CLIENT));
    assertEquals(64_240, moments.get(0).after().tcp(Side.CLIENT).rcv().buffer());
    assertEquals(2_896, receiveWindow(moments.get(1), Side.SERVER));
    assertEquals(64_240, receiveWindow(moments.get(1), Side.CLIENT));
    assertEquals(1_448, receiveWindow(moments.get(8), Side.SERVER));
    assertEquals(0, receiveWindow(moments.get(9), Side.SERVER));
    assertEquals(2_896, receiveWindow(moments.get(15), Side.SERVER));
  }

  private static int receiveWindow(Moment moment, Side side) {
    return moment.after().tcp(side).rcv().wnd();
  }

  @Test
  void a_forged_syn_in_an_open_connection_does_not_change_how_far_windows_are_shifted() {
    List<String> lines = Replaying.capture("forged_segments.server").json().run().lines();
    assertTrue(lines.get(5).contains("\"flags\":[\"SYN\"]"), lines.get(5));
    Pattern windows = Pattern.compile("\"from\":\"client\".*\"win\":(\\d+),\"win_raw\":(\\d+)");
    int later = 0;
    for (String line : lines.subList(6, lines.size())) {
      Matcher found = windows.matcher(line);
      if (found.find()) {
        assertEquals(
            Integer.parseInt(found.group(2)) << 10, Integer.parseInt(found.group(1)), line);
        later++;
      }
    }
    assertTrue(later > 1, "only " + later);
  }

  // ---- a capture that begins in the middle

  /** Both SYNs are missing, so nobody knows how far the windows are shifted. */
  private static byte[] joined() {
    return Captures.pcap()
        .frame(0, 0, frame(true, 101, 301, 500, 10))
        .frame(1, 0, frame(false, 301, 111, 0, 0))
        .frame(2, 0, frame(false, 301, 111, 80, 0))
        .toArray();
  }

  private static byte[] frame(boolean client, int seq, int ack, int window, int length) {
    int from = client ? 40_001 : 80;
    byte[] segment =
        Packets.tcp(from, 40_081 - from, TcpPacket.ACK, seq, ack, window, length, new byte[0]);
    return Packets.ethernet(
        0x0800, Packets.ipv4(client, seq + ack, 0, segment.length + 20, segment));
  }

  @Test
  void a_window_is_unknown_if_the_capture_lacks_the_syns_that_say_how_far_it_is_shifted()
      throws IOException {
    List<Moment> moments = moments(joined());
    assertEquals(Windows.UNKNOWN, receiveWindow(moments.get(0), Side.CLIENT));
    assertEquals(Windows.UNKNOWN, moments.get(0).after().tcp(Side.CLIENT).snd().wnd());
    assertEquals(Windows.UNKNOWN, moments.get(0).after().wire().get(0).segment().wnd());
  }

  @Test
  void an_unknown_window_is_shown_as_a_dash() {
    PlayedFile file = ((PlayedFile.Opening.Opened) open(joined())).file();
    CaptureGuide.Place third =
        new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.of(3), false);
    Conversation conversation =
        new Conversation(
            Session.start(CoreCommands.SET.plus(CaptureGuide.verbs())),
            new CaptureGuide(file, third),
            Person.passing(() -> 0));
    String shown =
        conversation.say("show", Look.of(120, true), SearchBudget.STEADY).lines().stream()
            .map(row -> row.text().replaceAll("\\s+", " "))
            .collect(Collectors.joining("\n"));
    assertEquals(2, shown.split("SND.WND - ", -1).length - 1, shown);
    assertEquals(2, shown.split("RCV.WND - ", -1).length - 1, shown);
    assertFalse(shown.contains("1073"), shown);
  }

  @Test
  void a_closed_window_is_known_however_far_it_is_shifted() throws IOException {
    List<Moment> moments = moments(joined());
    assertEquals(0, receiveWindow(moments.get(1), Side.SERVER));
    for (Side side : Side.values()) {
      assertEquals(Windows.UNKNOWN, receiveWindow(moments.get(2), side));
      assertEquals(Windows.UNKNOWN, moments.get(2).after().tcp(side).snd().wnd());
    }
  }

  @Test
  void replay_names_no_window_that_it_does_not_know() {
    List<String> lines = Replaying.input(joined()).json().run().lines();
    assertTrue(lines.get(0).contains("\"win\":null,\"win_raw\":500,"), lines.get(0));
    assertTrue(lines.get(1).contains("\"win\":0,\"win_raw\":0,"), lines.get(1));
    assertTrue(lines.get(1).contains("\"message\":\"closes its window\""), lines.get(1));
    assertTrue(lines.get(2).contains("\"message\":\"opens its window\""), lines.get(2));
  }

  /** Of the SYNs, the capture has only the one that answers. It offers to shift windows by 3. */
  private static byte[] answered() {
    byte[] scale = {1, 3, 3, 3};
    int flags = TcpPacket.SYN | TcpPacket.ACK;
    byte[] answer = Packets.tcp(80, 40_001, flags, 300, 101, 900, 0, scale);
    byte[] packet = Packets.ipv4(false, 1, 0, answer.length + 20, answer);
    return Captures.pcap()
        .frame(0, 0, Packets.ethernet(0x0800, packet))
        .frame(1, 0, frame(true, 101, 301, 500, 10))
        .frame(2, 0, frame(false, 301, 111, 80, 0))
        .toArray();
  }

  @Test
  void a_syn_ack_alone_shows_how_far_the_windows_of_its_sender_are_shifted() throws IOException {
    List<Moment> moments = moments(answered());
    Moment last = moments.get(moments.size() - 1);
    assertEquals(640, receiveWindow(last, Side.SERVER));
    assertEquals(640, last.after().tcp(Side.CLIENT).snd().wnd());
    assertEquals(Windows.UNKNOWN, receiveWindow(last, Side.CLIENT));
    assertEquals(Windows.UNKNOWN, last.after().tcp(Side.SERVER).snd().wnd());
    List<String> lines = Replaying.input(answered()).json().run().lines();
    assertTrue(lines.get(1).contains("\"win\":null,\"win_raw\":500,"), lines.get(1));
    assertTrue(lines.get(2).contains("\"win\":640,\"win_raw\":80,"), lines.get(2));
  }

  // ---- what replay says

  @Test
  void replay_says_that_an_answer_to_a_probe_opens_the_window_or_keeps_it_closed() {
    byte[] capture =
        Captures.pcap()
            .frame(0, 0, frame(true, 101, 301, 500, 10))
            .frame(1, 0, frame(false, 301, 111, 0, 0))
            .frame(2, 0, frame(true, 110, 301, 500, 0))
            .frame(3, 0, frame(false, 301, 111, 0, 0))
            .frame(4, 0, frame(true, 110, 301, 501, 0))
            .frame(5, 0, frame(false, 301, 111, 80, 0))
            .toArray();
    List<String> lines = Replaying.input(capture).json().run().lines();
    assertTrue(lines.get(2).contains("probes the closed window"), lines.get(2));
    assertTrue(lines.get(3).contains("\"message\":\"keeps its window closed\""), lines.get(3));
    assertTrue(lines.get(5).contains("\"message\":\"opens its window\""), lines.get(5));
  }
}
