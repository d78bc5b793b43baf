package tcpstates.lessons.attempt;

import java.util.List;
import java.util.OptionalInt;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.session.Session;

/** Types a way as a student would, to see whether it can be typed and does the step. */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * How many moves the student will have made in the step when it is done by typing these lines.
   * What is to be predicted counts as predicted.
   *
   * @return empty where a line is refused, or where they do not do the step
   */
  static OptionalInt moves(Attempt attempt, Session from, List<String> lines) {
    Attempt now = attempt.with(attempt.work().withPredicted());
    Session session = from;
    for (String line : lines) {
      StepOutcome taken = StepPlay.type(now, session, line, Scout.NONE, SearchBudget.STEADY);
      if (!taken.reply().answer().accepted()) {
        return OptionalInt.empty();
      }
      now = taken.attempt().orElse(now);
      session = taken.reply().session();
      if (now.done()) {
        return OptionalInt.of(made(attempt, session));
      }
    }
    return OptionalInt.empty();
  }

  /** Whether these lines do the step. */
  static boolean works(Attempt attempt, Session from, List<String> lines) {
    return moves(attempt, from, lines).isPresent();
  }

  /** How many moves the author's way takes; empty where there is none, or it does not fit here. */
  static OptionalInt authors(Attempt attempt) {
    return attempt.step().solution().isEmpty() || !(attempt.step().task() instanceof Task.Reach)
        ? OptionalInt.empty()
        : Stage.run(attempt.start(), attempt.step().solution())
            .map(end -> OptionalInt.of(made(attempt, end)))
            .orElse(OptionalInt.empty());
  }

  /** How many moves stand between the step's beginning and here; doing nothing does no step. */
  static int made(Attempt attempt, Session session) {
    return Math.max(1, attempt.moves(session));
  }
}
