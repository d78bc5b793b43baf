package tcpstates.capture.export;

import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;

/**
 * Something that happened in a session.
 *
 * @param kind what it is
 * @param side whose line it touches
 * @param segment the segment that it is about, if any
 * @param time when, in virtual milliseconds
 * @param entered the new state of the side, if it has changed
 * @param why what happened to the side, and why; may be empty
 */
record StoryLine(
    Kind kind,
    Side side,
    Optional<InFlight> segment,
    long time,
    Optional<State> entered,
    String why) {

  /** The kinds of lines. */
  enum Kind {
    /** The side sends a segment, or another sender does so in its name. */
    SENT,
    /** A segment arrives at the side. */
    ARRIVED,
    /** Something happens at the side itself: a call, or a timer. */
    LOCAL
  }
}
