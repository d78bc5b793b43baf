package tcpstates.lessons.progress;

import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.repl.session.JournalEntry;

/** Something that happened in a student's work. It is kept at once. */
public sealed interface ProgressEvent {

  /** Calls the visitor's method for this event. */
  <T> T accept(Visitor<T> visitor);

  /** One method for each event, so that the compiler finds what is missing. */
  interface Visitor<T> {
    T began(Began event);

    T resumed(Resumed event);

    T typed(Typed event);

    T stepDone(StepDone event);

    T skipped(Skipped event);

    T finished(Finished event);

    T left(Left event);

    T met(Met event);

    T forgot(Forgot event);
  }

  /**
   * The student began a lesson, or began it again. What follows belongs to this lesson until the
   * next one begins.
   *
   * @param seed the seed of the lesson's variant
   * @param address where to find the lesson again if it is a person's own
   * @param provenance what it was made with; empty where an older version wrote it
   */
  record Began(
      String lesson, OptionalLong seed, Optional<String> address, Optional<Provenance> provenance)
      implements ProgressEvent {

    public Began {
      provenance = provenance.filter(with -> !with.equals(Provenance.UNKNOWN));
    }

    /** An older version of the program wrote this of a lesson that comes with the program. */
    public Began(String lesson, OptionalLong seed) {
      this(lesson, seed, Optional.empty(), Optional.empty());
    }

    /** Whether it is an exam. */
    public boolean exam() {
      return provenance.flatMap(Provenance::exam).isPresent();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.began(this);
    }
  }

  /**
   * The student went on with an attempt that was left. What follows belongs to it.
   *
   * @param attempt the attempt's name; see {@link Progress.Unfinished}
   * @param lines how many of its lines count
   */
  record Resumed(String attempt, int lines) implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.resumed(this);
    }
  }

  /**
   * The student typed a line in the lesson.
   *
   * @param entry the line, and what was answered
   * @param kept whether the line is replayed: in order, these lines lead back to the same place
   */
  record Typed(JournalEntry entry, boolean kept) implements ProgressEvent {

    /** A line that is replayed, of which nothing else is known. */
    public Typed(String line) {
      this(JournalEntry.idle(line, JournalEntry.Verdict.ASKED, ""), true);
    }

    /** As it was typed. */
    public String line() {
      return entry.line();
    }

    /** Whether it is known what was answered. Older versions of the program did not write it. */
    boolean answered() {
      return !equals(new Typed(line()));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.typed(this);
    }
  }

  /**
   * The student did a step.
   *
   * @param step from 1
   */
  record StepDone(String lesson, int step, Score score) implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.stepDone(this);
    }
  }

  /**
   * The student skipped a step.
   *
   * @param step from 1
   */
  record Skipped(String lesson, int step) implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.skipped(this);
    }
  }

  /** The student did every step of a lesson. */
  record Finished(String lesson) implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.finished(this);
    }
  }

  /** The student reached a lesson's end, but skipped steps or needed help in a test. */
  record Left() implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.left(this);
    }
  }

  /** A segment arrived in a state. */
  record Met(MasteryCell cell, Mastery mastery) implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.met(this);
    }
  }

  /**
   * The student had what was done before forgotten.
   *
   * @param lesson in this lesson; empty for everything
   */
  record Forgot(Optional<String> lesson) implements ProgressEvent {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.forgot(this);
    }
  }
}
