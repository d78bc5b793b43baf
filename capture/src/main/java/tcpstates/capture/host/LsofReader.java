package tcpstates.capture.host;

import java.util.Optional;
import tcpstates.capture.host.SocketLine.Source;
import tcpstates.capture.host.SocketLine.Timer;
import tcpstates.engine.tcp.State;

/**
 * {@code lsof -iTCP}: {@code java 4242 app 7u IPv4 123 0t0 TCP 10.0.0.1:5000->10.0.0.2:80
 * (ESTABLISHED)}.
 */
final class LsofReader implements SocketReader {

  @Override
  public Read read(Fields line) {
    if (line.is(0, "COMMAND") && line.is(1, "PID")) {
      return Read.OTHER;
    }
    int tcp = tcp(line);
    if (tcp < 0) {
      return Read.FOREIGN;
    }
    String name = line.get(tcp + 1);
    String inBrackets = line.get(tcp + 2);
    boolean told = inBrackets.startsWith("(") && inBrackets.endsWith(")");
    Optional<State> state =
        told ? SocketState.of(inBrackets.substring(1, inBrackets.length() - 1)) : Optional.empty();
    int arrow = name.indexOf("->");
    Optional<HostAddress> local = HostAddress.parse(arrow < 0 ? name : name.substring(0, arrow));
    Optional<HostAddress> remote =
        arrow < 0 ? Optional.of(HostAddress.ANY) : HostAddress.parse(name.substring(arrow + 2));
    if (state.isEmpty() || local.isEmpty() || remote.isEmpty()) {
      return Read.FOREIGN;
    }
    return Read.of(
        new SocketLine(
            Source.LSOF,
            state.get(),
            local.get(),
            remote.get(),
            -1,
            -1,
            Optional.of(line.get(0) + ", pid " + line.get(1)),
            Timer.NONE));
  }

  private static int tcp(Fields line) {
    if (line.number(1) < 0) {
      return -1;
    }
    for (int i = 5; i < line.count(); i++) {
      if (line.is(i, "TCP")) {
        return i;
      }
    }
    return -1;
  }
}
