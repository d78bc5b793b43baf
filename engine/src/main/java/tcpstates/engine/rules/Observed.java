package tcpstates.engine.rules;

import tcpstates.engine.tcp.State;

/** What is known of an endpoint that is followed, besides its transmission control block. */
final class Observed {

  /** Of an endpoint that is played: it never changes. */
  static final Observed NOTHING = new Observed();

  /**
   * Whether its state is what the rules say of the last segment that arrived, and it has not
   * answered yet: it may have decided otherwise, for example because nobody listens there.
   */
  boolean unconfirmed;

  /** Whether it was seen to accept a connection, so that it is a listener. */
  boolean listens;

  /** Whether it has ever been part of a connection. */
  boolean known;

  /** Whether its connection was first seen in the middle, so that its beginning is not known. */
  boolean joined;

  /** The state it was in when its connection was last deleted. */
  State formerly = State.CLOSED;

  /** The number at which an RST must stand that answers the last segment that arrived. */
  int resetAt;

  /** Whether the last segment that arrived has a number for {@link #resetAt}. */
  boolean mayReset;

  Observed copy() {
    Observed copy = new Observed();
    copy.unconfirmed = unconfirmed;
    copy.listens = listens;
    copy.known = known;
    copy.joined = joined;
    copy.formerly = formerly;
    copy.resetAt = resetAt;
    copy.mayReset = mayReset;
    return copy;
  }
}
