package tcpstates.capture.host;

import java.util.Optional;
import java.util.Set;
import tcpstates.capture.host.SocketLine.Source;
import tcpstates.capture.host.SocketLine.Timer;
import tcpstates.engine.tcp.State;

/**
 * {@code netstat} on Linux ({@code tcp 0 0 10.0.0.1:22 10.0.0.9:5000 ESTABLISHED}), on BSD and
 * macOS ({@code tcp4 0 0 10.0.0.1.22 ...}) and on Windows ({@code TCP 10.0.0.1:22 10.0.0.9:5000
 * ESTABLISHED 4242}).
 */
final class NetstatReader implements SocketReader {

  private static final Set<String> HEADINGS =
      Set.of("Active", "Proto", "Aktive", "Connexions", "(Not", "(No");

  private static final Set<String> OTHER_PROTOCOLS =
      Set.of(
          "udp", "udp4", "udp6", "udp46", "UDP", "raw", "raw6", "unix", "icm4", "icm6", "udplite");

  @Override
  public Read read(Fields line) {
    String protocol = line.get(0);
    if (protocol.equals("TCP")) {
      return windows(line);
    }
    if (HEADINGS.contains(protocol) || OTHER_PROTOCOLS.contains(protocol)) {
      return Read.OTHER;
    }
    return switch (protocol) {
      case "tcp", "tcp4", "tcp6", "tcp46" -> unix(line);
      default -> Read.FOREIGN;
    };
  }

  private static Read windows(Fields line) {
    Optional<HostAddress> local = HostAddress.parse(line.get(1));
    Optional<HostAddress> remote = HostAddress.parse(line.get(2));
    Optional<State> state = SocketState.of(line.get(3));
    if (local.isEmpty() || remote.isEmpty() || state.isEmpty()) {
      return Read.FOREIGN;
    }
    long pid = line.number(4);
    return Read.of(
        new SocketLine(
            Source.WINDOWS,
            state.get(),
            local.get(),
            remote.get(),
            -1,
            -1,
            pid < 0 ? Optional.empty() : Optional.of("pid " + pid),
            Timer.NONE));
  }

  private static Read unix(Fields line) {
    long receive = line.number(1);
    long send = line.number(2);
    Optional<HostAddress> local = address(line.get(3));
    Optional<HostAddress> remote = address(line.get(4));
    Optional<State> state = SocketState.of(line.get(5));
    if (receive < 0 || send < 0 || local.isEmpty() || remote.isEmpty() || state.isEmpty()) {
      return Read.FOREIGN;
    }
    return Read.of(
        new SocketLine(
            Source.NETSTAT,
            state.get(),
            local.get(),
            remote.get(),
            receive,
            send,
            program(line),
            timer(line)));
  }

  private static Optional<HostAddress> address(String text) {
    int colon = text.lastIndexOf(':');
    boolean dotted = text.lastIndexOf('.') > colon;
    return dotted ? HostAddress.parseDotted(text) : HostAddress.parse(text);
  }

  /** {@code 4242/java}, in any column. */
  private static Optional<String> program(Fields line) {
    for (int i = 6; i < line.count(); i++) {
      String word = line.get(i);
      int slash = word.indexOf('/');
      boolean fits = slash > 0 && Character.isDigit(word.charAt(0)) && slash < word.length() - 1;
      if (fits) {
        return Optional.of(word.substring(slash + 1) + ", pid " + word.substring(0, slash));
      }
    }
    return Optional.empty();
  }

  private static Timer timer(Fields line) {
    for (int i = 6; i + 1 < line.count(); i++) {
      if (line.get(i + 1).startsWith("(")) {
        return Timer.ofNetstat(line.get(i), line.get(i + 1));
      }
    }
    return Timer.NONE;
  }
}
