package tcpstates.engine.tcp;

/**
 * One end of a connection: its state and its transmission control block (RFC 9293, 3.3.1), as a
 * value.
 *
 * @param state the connection's state
 * @param passive whether the connection was opened by a passive OPEN, and so may go back to LISTEN
 * @param snd the sending half
 * @param rcv the receiving half
 * @param timers what runs
 * @param signal what the application was last told
 */
public record Endpoint(
    State state, boolean passive, SendState snd, ReceiveState rcv, Timers timers, Signal signal) {

  /** An endpoint that was never opened. */
  public static final Endpoint CLOSED =
      new Endpoint(
          State.CLOSED, false, SendState.NONE, ReceiveState.NONE, Timers.NONE, Signal.NONE);
}
