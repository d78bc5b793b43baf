package tcpstates.engine.captures;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a capture's fixture: an event, and the kernel's states after it.
 *
 * <p>For example {@code 6 5ms server recv #3 A seq=100 ack=301 win=64512 len=0 | ESTABLISHED
 * ESTABLISHED}, with the client's state first. In captures of several connections, the connection
 * comes after the time.
 *
 * @param step the step's number in the capture
 * @param millis when, from the start of the capture
 * @param conn the connection, or an empty text
 * @param host {@code client}, {@code server}, or {@code both} if time passed
 * @param kind {@code call}, {@code send}, {@code recv}, {@code timer} or {@code look}
 * @param what the call, or the segment, or the timer
 * @param client the client's state afterwards, as Linux spells it
 * @param server the server's state afterwards
 */
record Line(
    int step,
    long millis,
    String conn,
    String host,
    String kind,
    String what,
    String client,
    String server) {

  static Line parse(String text) {
    String[] halves = text.split(" \\| ");
    String[] words = halves[0].split(" ", 3);
    String rest = words[2];
    String conn = "";
    if (Character.isDigit(rest.charAt(0))) {
      conn = rest.substring(0, rest.indexOf(' '));
      rest = rest.substring(conn.length() + 1);
    }
    String[] deed = (rest + " ").split(" ", 3);
    String[] states = halves[1].split(" ");
    return new Line(
        Integer.parseInt(words[0]),
        Long.parseLong(words[1].replace("ms", "")),
        conn,
        deed[0],
        deed[1],
        deed[2].strip(),
        states[0],
        states[1]);
  }

  @Override
  public String toString() {
    String deed =
        Stream.of(conn, host, kind, what)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return "%d %dms %s | %s %s".formatted(step, millis, deed, client, server);
  }

  boolean concerns(String side) {
    return host.equals(side) || host.equals("both");
  }

  String state(String side) {
    return side.equals("client") ? client : server;
  }

  // ---- of a segment

  boolean isSegment() {
    return kind.equals("send") || kind.equals("recv");
  }

  /** Its flags as tcpdump writes them, such as {@code SA}; {@code -} for none. */
  String flags() {
    return what.split(" ")[1];
  }

  long field(String name) {
    Map<String, String> fields =
        Stream.of(what.split(" "))
            .filter(word -> word.contains("="))
            .collect(Collectors.toMap(word -> word.split("=")[0], word -> word.split("=")[1]));
    return Long.parseLong(Optional.ofNullable(fields.get(name)).orElse("0"));
  }
}
