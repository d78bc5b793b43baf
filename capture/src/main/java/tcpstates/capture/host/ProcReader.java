package tcpstates.capture.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.host.SocketLine.Source;
import tcpstates.capture.host.SocketLine.Timer;
import tcpstates.engine.tcp.State;

/**
 * {@code /proc/net/tcp} and {@code /proc/net/tcp6}: everything in hexadecimal digits, addresses as
 * the words of a little-endian host.
 */
final class ProcReader implements SocketReader {

  @Override
  public Read read(Fields line) {
    if (line.is(0, "sl") && line.is(1, "local_address")) {
      return Read.OTHER;
    }
    if (!line.get(0).endsWith(":") || line.count() < 6) {
      return Read.FOREIGN;
    }
    Optional<HostAddress> local = address(line.get(1));
    Optional<HostAddress> remote = address(line.get(2));
    Optional<State> state = SocketState.ofNumber((int) hex(line.get(3)));
    String[] queues = line.get(4).split(":", -1);
    String[] timer = line.get(5).split(":", -1);
    if (local.isEmpty()
        || remote.isEmpty()
        || state.isEmpty()
        || queues.length != 2
        || timer.length != 2) {
      return Read.FOREIGN;
    }
    return Read.of(
        new SocketLine(
            Source.PROC,
            state.get(),
            local.get(),
            remote.get(),
            hex(queues[1]),
            hex(queues[0]),
            Optional.empty(),
            Timer.ofProc((int) hex(timer[0]), (int) Math.max(0, hex(line.get(6))))));
  }

  /** A number of at most 15 hexadecimal digits, or -1. */
  private static long hex(String text) {
    if (text.isEmpty() || text.length() > 15) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number;
  }

  private static Optional<HostAddress> address(String text) {
    int colon = text.indexOf(':');
    if (colon != 8 && colon != 32 || text.length() != colon + 5) {
      return Optional.empty();
    }
    long port = hex(text.substring(colon + 1));
    List<Integer> bytes = new ArrayList<>();
    for (int word = 0; word < colon; word += 8) {
      for (int octet = 6; octet >= 0; octet -= 2) {
        long value = hex(text.substring(word + octet, word + octet + 2));
        if (value < 0) {
          return Optional.empty();
        }
        bytes.add((int) value);
      }
    }
    String host = bytes.size() == 4 ? dotted(bytes, 0) : ipv6(bytes);
    return port < 0
        ? Optional.empty()
        : Optional.of(new HostAddress(host, port == 0 ? "*" : Long.toString(port)));
  }

  private static String dotted(List<Integer> bytes, int at) {
    return bytes.get(at)
        + "."
        + bytes.get(at + 1)
        + "."
        + bytes.get(at + 2)
        + "."
        + bytes.get(at + 3);
  }

  private static String ipv6(List<Integer> bytes) {
    boolean mapped =
        bytes.subList(0, 10).stream().allMatch(octet -> octet == 0)
            && bytes.get(10) == 255
            && bytes.get(11) == 255;
    if (mapped) {
      return dotted(bytes, 12);
    }
    if (bytes.stream().allMatch(octet -> octet == 0)) {
      return "::";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i += 2) {
      text.append(i == 0 ? "" : ":");
      text.append(Integer.toHexString(bytes.get(i) << 8 | bytes.get(i + 1)));
    }
    return text.toString();
  }
}
