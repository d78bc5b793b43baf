package tcpstates.capture.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.packet.IpAddress;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Nearest;

/**
 * Which connections are wanted: pairs of a word and a value that must all match, such as {@code
 * host 10.7.0.1 port 80 state CLOSE-WAIT}.
 *
 * @param hosts addresses; one end must have each of them
 * @param ports ports; one end must have each of them
 * @param states states; one of the sides must be in each of them, or have gone through it
 * @param findings kinds of findings that the connection must have
 */
public record ConnectionFilter(
    List<IpAddress> hosts, List<Integer> ports, List<State> states, List<String> findings) {

  /** Matches every connection. */
  public static final ConnectionFilter ALL =
      new ConnectionFilter(List.of(), List.of(), List.of(), List.of());

  private static final Set<String> WORDS = Set.of("host", "port", "state", "finding");

  /** A filter, or what is wrong with its text. */
  public record Reading(ConnectionFilter filter, Optional<String> error) {
    /** A correct filter. */
    static Reading of(ConnectionFilter filter) {
      return new Reading(filter, Optional.empty());
    }

    private static Reading wrong(String error) {
      return new Reading(ALL, Optional.of(error));
    }
  }

  public ConnectionFilter {
    hosts = List.copyOf(hosts);
    ports = List.copyOf(ports);
    states = List.copyOf(states);
    findings = List.copyOf(findings);
  }

  /** Reads a filter. */
  public static Reading parse(String text) {
    List<String> words =
        Arrays.stream(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    Builder builder = new Builder();
    for (int i = 0; i < words.size(); i += 2) {
      String word = words.get(i);
      if (!WORDS.contains(word)) {
        return Reading.wrong(unknown(word));
      }
      if (i + 1 == words.size()) {
        return Reading.wrong("`" + word + "` needs a value after it");
      }
      Optional<String> error = builder.add(word, words.get(i + 1));
      if (error.isPresent()) {
        return new Reading(ALL, error);
      }
    }
    return words.isEmpty()
        ? Reading.wrong("it is empty; such as: host 10.0.0.1 port 80 state CLOSE-WAIT")
        : Reading.of(builder.build());
  }

  private static String unknown(String word) {
    String near = Nearest.of(word, WORDS).map(w -> ". Did you mean `" + w + "`?").orElse("");
    return "`" + word + "` is not one of host, port, state and finding" + near;
  }

  /** The part that has been read so far. */
  private static final class Builder {
    private final List<IpAddress> hosts = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    Optional<String> add(String word, String value) {
      return switch (word) {
        case "host" ->
            add(IpAddress.parse(value), hosts, "`" + value + "` is not an address of IPv4 or IPv6");
        case "port" -> add(port(value), ports, "a port is a number from 0 to 65535");
        case "state" -> add(state(value), states, "there is no state `" + value + "`");
        default -> add(Optional.of(value), findings, "");
      };
    }

    private static <T> Optional<String> add(Optional<T> value, List<T> list, String error) {
      value.ifPresent(list::add);
      return value.isPresent() ? Optional.empty() : Optional.of(error);
    }

    private static Optional<Integer> port(String value) {
      return value.matches("[0-9]{1,5}")
          ? Optional.of(Integer.parseInt(value)).filter(port -> port <= 65_535)
          : Optional.empty();
    }

    private static Optional<State> state(String value) {
      return Arrays.stream(State.values())
          .filter(state -> same(value, state.rfcName()) || same(value, state.linuxName()))
          .findFirst();
    }

    /** {@code CLOSE_WAIT} and {@code close-wait} mean the same. */
    private static boolean same(String value, String name) {
      return value.replace('_', '-').equalsIgnoreCase(name);
    }

    ConnectionFilter build() {
      return new ConnectionFilter(hosts, ports, states, findings);
    }
  }

  /** Whether every packet may belong to a wanted connection. */
  public boolean takesAllPackets() {
    return hosts.isEmpty() && ports.isEmpty();
  }

  /** Whether a packet may belong to a wanted connection. */
  public boolean takes(TcpPacket packet) {
    for (IpAddress host : hosts) {
      if (!packet.source().equals(host) && !packet.destination().equals(host)) {
        return false;
      }
    }
    for (int port : ports) {
      if (packet.sourcePort() != port && packet.destinationPort() != port) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the sides is in each of the states now. */
  public boolean takes(Connection connection) {
    return states.stream()
        .allMatch(state -> connection.clientState() == state || connection.serverState() == state);
  }

  /** Whether every summary of a connection whose packets are wanted is wanted, too. */
  boolean takesAllSummaries() {
    return states.isEmpty() && findings.isEmpty();
  }

  /** Whether one of the sides went through each of the states, and every finding was found. */
  public boolean takes(ConnectionSummary summary) {
    for (State state : states) {
      if (!wentThrough(summary.clientStays(), state)
          && !wentThrough(summary.serverStays(), state)) {
        return false;
      }
    }
    for (String code : findings) {
      if (!has(summary, code)) {
        return false;
      }
    }
    return true;
  }

  private static boolean wentThrough(List<ConnectionSummary.Stay> stays, State state) {
    return stays.stream().anyMatch(stay -> stay.state() == state);
  }

  private static boolean has(ConnectionSummary summary, String code) {
    return summary.findings().stream().anyMatch(finding -> finding.code().equals(code));
  }
}
