package tcpstates.capture.host;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.tcp.State;

/** How the tools of several systems spell the states. */
final class SocketState {

  private static final Map<String, State> NAMES = names();

  /** The states by the numbers of Linux, as in {@code /proc/net/tcp}, from 1 on. */
  private static final State[] NUMBERS = {
    State.ESTABLISHED,
    State.SYN_SENT,
    State.SYN_RECEIVED,
    State.FIN_WAIT_1,
    State.FIN_WAIT_2,
    State.TIME_WAIT,
    State.CLOSED,
    State.CLOSE_WAIT,
    State.LAST_ACK,
    State.LISTEN,
    State.CLOSING,
    State.SYN_RECEIVED
  };

  private SocketState() {}

  private static Map<String, State> names() {
    Map<String, State> names = new HashMap<>();
    for (State state : State.values()) {
      names.put(state.rfcName(), state);
      names.put(state.rfcName().replace('-', '_'), state);
      names.put(state.linuxName(), state);
      names.put(state.linuxName().replace('_', '-'), state);
    }
    // ss; then netstat of Linux, of BSD and macOS, of Windows.
    names.put("ESTAB", State.ESTABLISHED);
    names.put("SYN-RECV", State.SYN_RECEIVED);
    names.put("SYN_RECV", State.SYN_RECEIVED);
    names.put("UNCONN", State.CLOSED);
    names.put("FIN_WAIT1", State.FIN_WAIT_1);
    names.put("FIN_WAIT2", State.FIN_WAIT_2);
    names.put("FIN-WAIT1", State.FIN_WAIT_1);
    names.put("FIN-WAIT2", State.FIN_WAIT_2);
    names.put("CLOSE", State.CLOSED);
    names.put("SYN_RCVD", State.SYN_RECEIVED);
    names.put("LISTENING", State.LISTEN);
    names.put("BOUND", State.CLOSED);
    return Map.copyOf(names);
  }

  /** The state that a tool spells like this. */
  static Optional<State> of(String name) {
    State state = NAMES.get(name);
    return state == null
        ? Optional.ofNullable(NAMES.get(name.toUpperCase(Locale.ROOT)))
        : Optional.of(state);
  }

  /** The state with this number in {@code /proc/net/tcp}. */
  static Optional<State> ofNumber(int number) {
    return number >= 1 && number <= NUMBERS.length
        ? Optional.of(NUMBERS[number - 1])
        : Optional.empty();
  }
}
