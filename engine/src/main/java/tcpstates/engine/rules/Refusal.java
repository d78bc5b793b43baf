package tcpstates.engine.rules;

/** The errors that a user call may return (RFC 9293, 3.9.1 and 3.10). */
public enum Refusal {
  NO_CONNECTION("no-connection", "error: connection does not exist"),
  ALREADY_EXISTS("already-exists", "error: connection already exists"),
  CLOSING("closing", "error: connection closing"),
  INSUFFICIENT_RESOURCES("insufficient-resources", "error: insufficient resources"),
  NOTHING_TO_READ("nothing-to-read", "no data has arrived that could be read"),
  NOTHING_TO_ACKNOWLEDGE("nothing-to-acknowledge", "there is nothing to acknowledge");

  private final String code;
  private final String message;

  Refusal(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The code in JSON. */
  public String code() {
    return code;
  }

  /** What the call answers. */
  public String message() {
    return message;
  }
}
