package tcpstates.lessons.progress;

import java.util.OptionalLong;
import tcpstates.engine.tcp.State;

/** Something in a student's work that is kept at once. */
public sealed interface Event {

  /** A lesson was begun, or begun again: what follows belongs to it until the next. */
  record Began(String lesson, OptionalLong seed) implements Event {}

  /**
   * A line was typed in the lesson that was begun last; replayed in order, they lead back there.
   */
  record Typed(String line) implements Event {}

  /**
   * A step was done.
   *
   * @param step from 1
   */
  record StepDone(String lesson, int step, Score score) implements Event {}

  /**
   * A step was passed over.
   *
   * @param step from 1
   */
  record Skipped(String lesson, int step) implements Event {}

  /** All steps of a lesson lie behind. */
  record Finished(String lesson) implements Event {}

  /** The lesson was left, for the free prompt. */
  record Left() implements Event {}

  /**
   * A segment met a side in a state: a cell of the map of mastery.
   *
   * @param how seen as it happened, done by the student's own hand, or done without help
   */
  record Met(State state, Kind kind, How how) implements Event {}

  /** The kinds of segments that the map of mastery tells apart. */
  enum Kind {
    SYN,
    SYN_ACK,
    ACK,
    DATA,
    FIN,
    RST
  }

  /** How well a cell is known; each includes those before. */
  enum How {
    SEEN,
    DONE,
    ALONE
  }
}
