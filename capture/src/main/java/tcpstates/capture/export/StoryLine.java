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
 * @param segment the segment it is about, if it is about one
 * @param time when, in virtual milliseconds
 * @param entered the state that the side has entered with it, if another one
 * @param why what happened to the side, and why; may be empty
 */
record StoryLine(
    Kind kind,
    Side side,
    Optional<InFlight> segment,
    long time,
    Optional<State> entered,
    String why) {

  /** What it is. */
  enum Kind {
    /** The side sends a segment, or somebody else does in its name. */
    SENT,
    /** A segment arrives at the side. */
    ARRIVED,
    /** Something that happens at the side itself: a call, or a timer. */
    LOCAL
  }
}
