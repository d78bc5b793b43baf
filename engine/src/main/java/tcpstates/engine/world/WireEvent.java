package tcpstates.engine.world;

/**
 * Something that befell a segment.
 *
 * @param kind what
 * @param segment the segment, as it was then
 */
public record WireEvent(Kind kind, InFlight segment) {

  /** What can befall a segment. */
  public enum Kind {
    /** An endpoint sent it. */
    SENT,
    /** It was put in flight by somebody else. */
    FORGED,
    /** It arrived and was dealt with. */
    DELIVERED,
    /** It arrived and waits for the answer that is owed. */
    HELD,
    /** It arrived with a broken checksum. */
    DISCARDED,
    LOST,
    /** It came to be as a copy. */
    COPIED,
    CORRUPTED,
    DELAYED,
    /** It stays in flight although all the rest was delivered: endless answers to answers. */
    STORM
  }
}
