package tcpstates.capture.host;

import java.util.Optional;
import java.util.Set;
import tcpstates.capture.host.SocketLine.Source;
import tcpstates.capture.host.SocketLine.Timer;
import tcpstates.engine.tcp.State;

/**
 * {@code conntrack -L} and {@code /proc/net/nf_conntrack}: {@code tcp 6 431999 ESTABLISHED src=...
 * dst=... sport=... dport=... [ASSURED] ...}. A firewall's states belong to the connection, not to
 * one end: FIN-WAIT stands for both FIN-WAIT-1 and FIN-WAIT-2.
 */
final class ConntrackReader implements SocketReader {

  private static final Set<String> OTHER_PROTOCOLS =
      Set.of("udp", "icmp", "icmpv6", "unknown", "gre", "sctp", "dccp", "udplite");

  @Override
  public Read read(Fields line) {
    if (line.is(0, "conntrack") && line.is(1, "v1.4.") || line.line().contains("flow entries")) {
      return Read.OTHER;
    }
    int at = line.is(0, "ipv4") || line.is(0, "ipv6") ? 2 : 0;
    String protocol = line.get(at);
    boolean numbered = line.number(at + 1) >= 0 && line.number(at + 2) >= 0;
    if (numbered && OTHER_PROTOCOLS.contains(protocol)) {
      return Read.OTHER;
    }
    boolean tracked = numbered && protocol.equals("tcp") && line.line().contains("src=");
    if (!tracked) {
      return Read.FOREIGN;
    }
    Optional<State> state = state(line.get(at + 3));
    String source = value(line, at + 4, "src=");
    String destination = value(line, at + 4, "dst=");
    if (state.isEmpty() || source.isEmpty() || destination.isEmpty()) {
      return Read.FOREIGN;
    }
    return Read.of(
        new SocketLine(
            Source.CONNTRACK,
            state.get(),
            new HostAddress(source, value(line, at + 4, "sport=")),
            new HostAddress(destination, value(line, at + 4, "dport=")),
            -1,
            -1,
            Optional.empty(),
            Timer.NONE));
  }

  private static Optional<State> state(String name) {
    return switch (name) {
      case "NONE" -> Optional.of(State.CLOSED);
      case "SYN_SENT2" -> Optional.of(State.SYN_SENT);
      case "FIN_WAIT" -> Optional.of(State.FIN_WAIT_1);
      default -> SocketState.of(name);
    };
  }

  /** The value of the first word that begins with this text. */
  private static String value(Fields line, int from, String key) {
    for (int i = from; i < line.count(); i++) {
      String word = line.get(i);
      if (word.startsWith(key)) {
        return word.substring(key.length());
      }
    }
    return "";
  }
}
