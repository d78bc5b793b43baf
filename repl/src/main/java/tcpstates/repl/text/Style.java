package tcpstates.repl.text;

/**
 * What a piece of text is, from which an encoder picks its look. No meaning rests on a style alone:
 * the words say it too.
 */
public enum Style {
  PLAIN,
  /** What matters most on the line. */
  STRONG,
  /** What may be passed over. */
  FAINT,
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
  /** Has only just changed: the eye is to fall on it. */
  FRESH,
  /** A bar at the edge of a screen. */
  BAR,
  /** What matters most on such a bar. */
  BAR_STRONG,
  /** The one of several that is chosen. */
  CHOSEN,
  /** Of a line being typed: it would be accepted. */
  LEGAL,
  /** It would be rejected. */
  ILLEGAL,
  /** It can't be understood. */
  WRONG
}
