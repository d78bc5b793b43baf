package tcpstates.lessons.progress;

import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** Something in a student's work that is kept at once. */
public sealed interface Event {

  /** A lesson was begun, or begun again: what follows belongs to it until the next. */
  record Began(String lesson, OptionalLong seed) implements Event {}

  /**
   * An attempt that another run of the program left is taken up: what follows belongs to it.
   *
   * @param run the other run; see {@link Progress.Unfinished}
   * @param lines after so many of its lines
   */
  record Resumed(String run, int lines) implements Event {}

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
    SYN("SYN"),
    SYN_ACK("SYN,ACK"),
    /** No payload, and no other flag that counts. */
    ACK("ACK"),
    /** Any payload, without SYN, FIN and RST. */
    DATA("data"),
    /** With or without payload. */
    FIN("FIN"),
    /** With or without ACK. */
    RST("RST");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As people write it. */
    public String word() {
      return word;
    }

    /** The kind of a segment; empty for one that no TCP sends. */
    public static Optional<Kind> of(Segment segment) {
      if (segment.rst()) {
        return Optional.of(RST);
      }
      if (segment.syn()) {
        return Optional.of(segment.hasAck() ? SYN_ACK : SYN);
      }
      if (segment.fin()) {
        return Optional.of(FIN);
      }
      if (!segment.data().isEmpty()) {
        return Optional.of(DATA);
      }
      return segment.hasAck() ? Optional.of(ACK) : Optional.empty();
    }
  }

  /** How well a cell is known; each includes those before. */
  enum How {
    SEEN,
    DONE,
    ALONE
  }
}
