package tcpstates.capture.host;

import java.util.Optional;
import java.util.Set;
import tcpstates.capture.host.SocketLine.Source;
import tcpstates.capture.host.SocketLine.Timer;
import tcpstates.engine.tcp.State;

/**
 * {@code ss} with any options: {@code [Netid] State Recv-Q Send-Q Local:Port Peer:Port
 * [users:(...)] [timer:(...)]}.
 */
final class SsReader implements SocketReader {

  private static final Set<String> OTHER_PROTOCOLS =
      Set.of(
          "udp", "raw", "u_str", "u_dgr", "u_seq", "nl", "p_raw", "p_dgr", "v_str", "icmp6", "sctp",
          "mptcp", "dccp", "xdp", "tipc", "udplite");

  @Override
  public Read read(Fields line) {
    if (line.is(0, "State") && line.is(1, "Recv-Q") || line.is(0, "Netid")) {
      return Read.OTHER;
    }
    if (OTHER_PROTOCOLS.contains(line.get(0))) {
      return Read.OTHER;
    }
    int at = line.is(0, "tcp") || line.is(0, "tcp6") ? 1 : 0;
    Optional<State> state = SocketState.of(line.get(at));
    if (state.isEmpty()) {
      return details(line);
    }
    return socket(line, at + 1, state.get());
  }

  private static Read socket(Fields line, int at, State state) {
    long receive = line.number(at);
    long send = line.number(at + 1);
    Optional<HostAddress> local = HostAddress.parse(line.get(at + 2));
    Optional<HostAddress> remote = HostAddress.parse(line.get(at + 3));
    if (receive < 0 || send < 0 || local.isEmpty() || remote.isEmpty()) {
      return Read.FOREIGN;
    }
    String rest = line.count() > at + 4 ? line.from(at + 4) : "";
    return Read.of(
        new SocketLine(
            Source.SS,
            state,
            local.get(),
            remote.get(),
            receive,
            send,
            program(rest),
            timer(rest)));
  }

  /** The second line of {@code ss -i}, and any other line below a socket. */
  private static Read details(Fields line) {
    return line.isIndented() && isDetail(line.get(0)) ? Read.OTHER : Read.FOREIGN;
  }

  private static boolean isDetail(String word) {
    return word.startsWith("cubic")
        || word.startsWith("bbr")
        || word.startsWith("reno")
        || word.startsWith("dctcp")
        || word.startsWith("ts")
        || word.startsWith("sack")
        || word.startsWith("ecn")
        || word.startsWith("skmem:")
        || word.startsWith("wscale:")
        || word.startsWith("rto:")
        || word.startsWith("mss:")
        || word.startsWith("users:")
        || word.startsWith("timer:")
        || word.startsWith("ino:")
        || word.startsWith("uid:");
  }

  /** {@code users:(("java",pid=4242,fd=7))}. */
  private static Optional<String> program(String rest) {
    int users = rest.indexOf("users:((\"");
    if (users < 0) {
      return Optional.empty();
    }
    int start = users + 9;
    int end = rest.indexOf('"', start);
    if (end < 0) {
      return Optional.empty();
    }
    String name = rest.substring(start, end);
    int pid = rest.indexOf("pid=", end);
    if (pid < 0) {
      return Optional.of(name);
    }
    int stop = pid + 4;
    while (stop < rest.length() && Character.isDigit(rest.charAt(stop))) {
      stop++;
    }
    return Optional.of(name + ", pid " + rest.substring(pid + 4, stop));
  }

  private static Timer timer(String rest) {
    int start = rest.indexOf("timer:(");
    int end = start < 0 ? -1 : rest.indexOf(')', start);
    return end < 0 ? Timer.NONE : Timer.ofSs(rest.substring(start + 7, end));
  }
}
