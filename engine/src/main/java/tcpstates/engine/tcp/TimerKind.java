package tcpstates.engine.tcp;

/** The timers of an endpoint, in the order in which they fire at the same instant. */
public enum TimerKind {
  /** The user time-out: what was sent has waited too long for its acknowledgment. */
  USER("give-up", "USER TIMEOUT"),
  RETRANSMISSION("rto", "RETRANSMISSION TIMEOUT"),
  PERSIST("persist", "PERSIST TIMEOUT"),
  TIME_WAIT("2msl", "TIME-WAIT TIMEOUT"),
  KEEP_ALIVE("keepalive", "KEEP-ALIVE TIMEOUT");

  private final String word;
  private final String event;

  TimerKind(String word, String event) {
    this.word = word;
    this.event = event;
  }

  /** The short name in the command language and in JSON. */
  public String word() {
    return word;
  }

  /** The name of the event, after RFC 9293, 3.10.8. */
  public String event() {
    return event;
  }
}
