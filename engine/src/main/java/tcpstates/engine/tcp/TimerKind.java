package tcpstates.engine.tcp;

/** The timers of an endpoint, in the order in which they fire at the same instant. */
public enum TimerKind {
  /** The user timeout: what was sent has waited too long for its acknowledgment. */
  USER("give-up"),
  RETRANSMISSION("rto"),
  PERSIST("persist"),
  TIME_WAIT("2msl"),
  KEEP_ALIVE("keepalive");

  private final String word;

  TimerKind(String word) {
    this.word = word;
  }

  /** The short name in the command language and in JSON. */
  public String word() {
    return word;
  }
}
