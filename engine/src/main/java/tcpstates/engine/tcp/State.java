package tcpstates.engine.tcp;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The eleven states of a connection (RFC 9293, 3.3.2), in the order in which the RFC lists them.
 */
public enum State {
  LISTEN("LISTEN", "LISTEN"),
  SYN_SENT("SYN-SENT", "SYN-SENT"),
  SYN_RECEIVED("SYN-RECEIVED", "SYN-RECV"),
  ESTABLISHED("ESTABLISHED", "ESTAB"),
  FIN_WAIT_1("FIN-WAIT-1", "FIN-WAIT-1"),
  FIN_WAIT_2("FIN-WAIT-2", "FIN-WAIT-2"),
  CLOSE_WAIT("CLOSE-WAIT", "CLOSE-WAIT"),
  CLOSING("CLOSING", "CLOSING"),
  LAST_ACK("LAST-ACK", "LAST-ACK"),
  TIME_WAIT("TIME-WAIT", "TIME-WAIT"),
  CLOSED("CLOSED", "CLOSED");

  /** Every state. */
  public static final Set<State> ALL = Collections.unmodifiableSet(EnumSet.allOf(State.class));

  /** The states in which both ends know each other's sequence numbers, from ESTABLISHED on. */
  public static final Set<State> SYNCHRONIZED =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED)));

  private final String rfcName;
  private final String linuxName;

  State(String rfcName, String linuxName) {
    this.rfcName = rfcName;
    this.linuxName = linuxName;
  }

  /** The name as RFC 9293 writes it, such as {@code SYN-RECEIVED}. */
  public String rfcName() {
    return rfcName;
  }

  /** The name as Linux's {@code ss} prints it, such as {@code SYN-RECV}. */
  public String linuxName() {
    return linuxName;
  }

  /** Whether this is one of the {@link #SYNCHRONIZED} states. */
  public boolean synchronizedState() {
    return SYNCHRONIZED.contains(this);
  }

  /** Whether a connection exists of which SND variables are known: all but CLOSED and LISTEN. */
  public boolean hasSendVariables() {
    return this != CLOSED && this != LISTEN;
  }

  /** Whether the peer's sequence numbers are known: all but CLOSED, LISTEN and SYN-SENT. */
  public boolean hasReceiveVariables() {
    return hasSendVariables() && this != SYN_SENT;
  }

  @Override
  public String toString() {
    return rfcName;
  }
}
