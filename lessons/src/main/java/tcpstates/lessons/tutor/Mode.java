package tcpstates.lessons.tutor;

import java.util.Optional;
import java.util.function.Predicate;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepInput;
import tcpstates.lessons.progress.Progress.Unfinished;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.session.Session;

/** Where a student is. */
sealed interface Mode {

  /** The attempt in which the student plays now. */
  default Optional<Attempt> playing() {
    return Optional.empty();
  }

  /** The attempt in which the student plays now, or which waits. */
  default Optional<Attempt> attempt() {
    return playing();
  }

  /** What the student is offered. */
  default Optional<Offer> offer() {
    return Optional.empty();
  }

  /** Whether the student plays freely, and has made no move since that began. */
  default boolean unmoved() {
    return false;
  }

  /** The same, after a move in free play. */
  default Mode moved() {
    return this;
  }

  /** Whether there is a lesson to which {@code resume} goes back. */
  boolean waits();

  /** Whether Enter alone delivers what is in flight. */
  boolean enterDelivers();

  /** The same, where these lessons are exams. What was not played as an exam does not go on. */
  default Mode examined(Predicate<Lesson> exams) {
    return attempt().filter(now -> exams.test(now.lesson()) && !now.exam()).isPresent()
        ? new Free(Optional.empty(), false)
        : this;
  }

  /** What to say when a command of a lesson's step can't be carried out. */
  String noStep();

  /**
   * Free play.
   *
   * @param unmoved whether no move was made yet; until then, Enter alone takes what is offered
   */
  record Free(Optional<Offer> offer, boolean unmoved) implements Mode {
    Free(Optional<Offer> offer) {
      this(offer, true);
    }

    @Override
    public Mode moved() {
      return new Free(offer, false);
    }

    @Override
    public boolean waits() {
      return offer.filter(Offer::waits).isPresent();
    }

    @Override
    public Mode examined(Predicate<Lesson> exams) {
      boolean over =
          offer.orElse(null) instanceof Offer.GoOn left
              && exams.test(left.attempt().lesson())
              && !left.attempt().exam();
      return over ? new Free(Optional.empty(), false) : this;
    }

    @Override
    public boolean enterDelivers() {
      return !unmoved || offer.isEmpty();
    }

    @Override
    public String noStep() {
      return waits()
          ? "You are not in the lesson now. Type `resume` to go back to it."
          : "You are in no lesson now. `lessons` lists them, and `lesson ID` begins one.";
    }
  }

  /** In a lesson. */
  record In(Attempt now) implements Mode {
    @Override
    public Optional<Attempt> playing() {
      return Optional.of(now);
    }

    @Override
    public boolean waits() {
      return false;
    }

    @Override
    public boolean enterDelivers() {
      return StepInput.delivers(now);
    }

    @Override
    public String noStep() {
      return "This is the lesson's first step. `lessons` lists the others.";
    }
  }

  /**
   * Free play for a while; the lesson waits.
   *
   * @param session as it is in the lesson
   */
  record Aside(Attempt waiting, Session session) implements Mode {
    @Override
    public Optional<Attempt> attempt() {
      return Optional.of(waiting);
    }

    @Override
    public boolean waits() {
      return true;
    }

    @Override
    public boolean enterDelivers() {
      return true;
    }

    @Override
    public String noStep() {
      return "You are playing freely, and the lesson waits. Type `resume` to go back to it.";
    }
  }

  /** What a student is offered. */
  sealed interface Offer {

    /** The line that takes it. */
    String line();

    /** Whether it is a lesson that was left. */
    boolean waits();

    /** To go on with a lesson that was left in the middle. */
    record GoOn(Unfinished unfinished, Attempt attempt, Session session) implements Offer {
      @Override
      public String line() {
        return "resume";
      }

      @Override
      public boolean waits() {
        return true;
      }
    }

    /** To begin a lesson. */
    record Begin(String lesson) implements Offer {
      @Override
      public String line() {
        return "lesson " + lesson;
      }

      @Override
      public boolean waits() {
        return false;
      }
    }
  }
}
