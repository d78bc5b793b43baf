package tcpstates.engine.tcp;

/**
 * What the application was last told about its connection without having asked (RFC 9293, 3.9.1).
 */
public enum Signal {
  /** Nothing yet since the last OPEN. */
  NONE("none"),
  /** "connection reset": an RST ended a connection that was open. */
  RESET("reset"),
  /** "connection refused": an RST answered the attempt to open. */
  REFUSED("refused"),
  /** "connection closing": the peer's FIN has arrived; no more data will come. */
  CLOSING("closing"),
  /** "connection aborted due to user timeout": nothing that was sent was acknowledged in time. */
  TIMEOUT("timeout"),
  /** The application's own ABORT ended the connection. */
  ABORTED("aborted");

  private final String word;

  Signal(String word) {
    this.word = word;
  }

  /** The word in the command language and in JSON. */
  public String word() {
    return word;
  }
}
