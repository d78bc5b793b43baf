package tcpstates.lessons.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The frames that an observer at one host saw, from a fixture of the captures.
 *
 * @param name of the capture
 * @param initial each side's initial sequence number, by connection and side
 */
record CapturedFrames(String name, List<Frame> frames, Map<String, Long> initial) {

  private static final Pattern EVENT =
      Pattern.compile(
          "\\d+ (\\d+)ms (?:(\\d+)-\\d+ )?(client|server) (send|recv) #\\d+ (\\w+)"
              + " seq=(\\d+) ack=(\\d+) win=(\\d+) len=(\\d+).*");
  private static final Pattern TCPDUMP =
      Pattern.compile(
          "(\\d+)\\.(\\d{3}) 10\\.7\\.0\\.([12])\\.(\\d+) > \\S+\\.(\\d+): Flags \\[([^]]*)](.*)");
  private static final int TOLERANCE_MS = 2;

  /** A segment, with its window as it counts and its absolute numbers. */
  private record Frame(
      long ms,
      Optional<String> port,
      boolean fromClient,
      String flags,
      long seq,
      long ack,
      long win,
      long len) {}

  /** What was seen at the client, and what was seen at the server. */
  static Stream<CapturedFrames> of(Path file, List<String> lines) {
    String name = file.getFileName().toString().replace(".txt", "");
    return Stream.of("client", "server").map(host -> at(name, host, lines));
  }

  private static CapturedFrames at(String name, String host, List<String> lines) {
    List<Frame> frames = new ArrayList<>();
    Map<String, Long> initial = new HashMap<>();
    for (String line : lines) {
      Matcher event = EVENT.matcher(line);
      if (event.matches()) {
        boolean fromClient = event.group(3).equals("client") == event.group(4).equals("send");
        Frame frame =
            new Frame(
                Long.parseLong(event.group(1)),
                Optional.ofNullable(event.group(2)),
                fromClient,
                event.group(5),
                Long.parseLong(event.group(6)),
                Long.parseLong(event.group(7)),
                Long.parseLong(event.group(8)),
                Long.parseLong(event.group(9)));
        if (frame.flags.contains("S")) {
          initial.putIfAbsent(key(frame.port, fromClient), frame.seq);
        }
        if (event.group(3).equals(host)) {
          frames.add(frame);
        }
      }
    }
    return new CapturedFrames(name, frames, initial);
  }

  private static String key(Optional<String> port, boolean client) {
    return port.orElse("") + client;
  }

  static boolean isTcpdump(List<String> listing) {
    return listing.stream().anyMatch(line -> TCPDUMP.matcher(line).matches());
  }

  /** Whether all these lines of tcpdump were seen here, in this order, at these distances. */
  boolean hold(List<String> listing) {
    List<Matcher> quoted = listing.stream().map(TCPDUMP::matcher).toList();
    return quoted.stream().allMatch(Matcher::matches)
        && frames.stream().anyMatch(first -> holdFrom(first, quoted));
  }

  private boolean holdFrom(Frame first, List<Matcher> quoted) {
    long shift = first.ms - time(quoted.get(0));
    List<Frame> rest = frames.subList(frames.indexOf(first), frames.size());
    int at = 0;
    for (Matcher line : quoted) {
      while (at < rest.size() && !is(rest.get(at), line, shift)) {
        at++;
      }
      if (at++ == rest.size()) {
        return false;
      }
    }
    return is(first, quoted.get(0), shift);
  }

  private static long time(Matcher line) {
    return Long.parseLong(line.group(1)) * 1000 + Long.parseLong(line.group(2));
  }

  private boolean is(Frame frame, Matcher line, long shift) {
    boolean fromClient = line.group(3).equals("1");
    String port = line.group(fromClient ? 4 : 5);
    return Math.abs(frame.ms - shift - time(line)) <= TOLERANCE_MS
        && frame.fromClient == fromClient
        && frame.port.filter(other -> !other.equals(port)).isEmpty()
        && letters(line.group(6)).equals(letters(frame.flags))
        && numbers(frame, line.group(7));
  }

  /** A dot is tcpdump's letter for ACK. */
  private static String letters(String flags) {
    return flags
        .replace('.', 'A')
        .chars()
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** tcpdump counts from the SYNs, but for the SYNs themselves. */
  private boolean numbers(Frame frame, String rest) {
    boolean syn = frame.flags.contains("S");
    long own = syn ? 0 : initial.getOrDefault(key(frame.port, frame.fromClient), 0L);
    long peer = syn ? 0 : initial.getOrDefault(key(frame.port, !frame.fromClient), 0L);
    return holds("seq", rest, frame.seq - own)
        && holds("ack", rest, frame.ack - peer)
        && holds("length", rest, frame.len)
        && number("win", rest).filter(win -> !scaled(frame.win, win)).isEmpty();
  }

  private static boolean scaled(long real, long raw) {
    return real == raw || raw > 0 && real % raw == 0 && Long.bitCount(real / raw) == 1;
  }

  private static boolean holds(String field, String rest, long value) {
    return number(field, rest).filter(quoted -> quoted != value).isEmpty();
  }

  private static Optional<Long> number(String field, String rest) {
    Matcher found = Pattern.compile(", " + field + " (\\d+)").matcher(rest);
    return found.find() ? Optional.of(Long.parseLong(found.group(1))) : Optional.empty();
  }
}
