package tcpstates.repl.text;

/**
 * What a piece of text is; an encoder chooses its look from that. A style alone carries no meaning:
 * the words say it too.
 */
public enum Style {
  PLAIN,
  /** What matters most on the line. */
  STRONG,
  /** What a reader may skip. */
  FAINT,
  /** Of a line being typed: how it might go on. */
  SUGGESTION,
  /** Belongs to the client. */
  CLIENT,
  /** Belongs to the server. */
  SERVER,
  /** Went well. */
  GOOD,
  /** Went wrong, was lost, was rejected. */
  BAD,
  /** Waits for somebody. */
  WAITING,
  /** Something to type. */
  COMMAND,
  /** Has just changed: the eye should see it first. */
  FRESH,
  /** A bar at the edge of a screen. */
  BAR,
  /** What matters most on such a bar. */
  BAR_STRONG,
  /** The chosen one of several. */
  CHOSEN,
  /** Of a line being typed: it would be accepted. */
  LEGAL,
  /** It would be rejected. */
  ILLEGAL,
  /** It can't be understood. */
  WRONG;

  /** How what a reader may skip looks beside this: a bar goes on. */
  public Style faint() {
    return this == BAR || this == BAR_STRONG ? BAR : FAINT;
  }
}
