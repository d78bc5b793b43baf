package tcpstates.engine.world;

/**
 * Something that happened to a segment.
 *
 * @param kind what
 * @param segment the segment, as it was then
 */
public record WireEvent(Kind kind, InFlight segment) {

  /** What can happen to a segment. */
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
    /** It was made as a copy. */
    COPIED,
    CORRUPTED,
    DELAYED,
    /**
     * It stays in flight although everything else was delivered: an endless exchange of answers.
     */
    STORM
  }
}
