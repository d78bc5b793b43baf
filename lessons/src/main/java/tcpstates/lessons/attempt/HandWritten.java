package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.text.Prose;

/** Notices that a student has left numbers to the program that the step asks them to write. */
final class HandWritten {

  private HandWritten() {}

  /**
   * What to say about numbers that the student did not write: after the move that should have had
   * them, and again when nothing else is missing.
   */
  static Optional<Prose> missing(
      Attempt attempt, Task.Reach reach, Session before, Session session) {
    List<Task.Aim> left = left(attempt, reach, session);
    int last = session.branch().position() - 1;
    Optional<Task.Aim> now =
        left.stream()
            .filter(aim -> made(aim, session, last) && !holds(before, withoutNumbers(aim)))
            .findFirst();
    if (now.isPresent()) {
      return now.flatMap(Task.Aim::words).map(StepText::unwritten);
    }
    boolean alone =
        reach.aims().stream()
            .allMatch(
                aim ->
                    left.contains(aim)
                        || ConditionEvaluation.holds(session.evidence(), aim.check()));
    List<String> asked = left.stream().flatMap(aim -> aim.words().stream()).toList();
    return alone && !asked.isEmpty()
        ? Optional.of(StepText.onlyUnwritten(asked, back(attempt, left, session)))
        : Optional.empty();
  }

  /** How many moves to undo to write the numbers that the student left out; 0 if none are left. */
  static int back(Attempt attempt, Session session) {
    if (!(attempt.step().task() instanceof Task.Reach reach)) {
      return 0;
    }
    List<Task.Aim> left = left(attempt, reach, session);
    return left.isEmpty() ? 0 : back(attempt, left, session);
  }

  /** How many moves to undo to make the first of these moves once more. */
  private static int back(Attempt attempt, List<Task.Aim> left, Session session) {
    int position = session.branch().position();
    return IntStream.range(attempt.floor(), position)
        .filter(move -> left.stream().anyMatch(aim -> made(aim, session, move)))
        .map(move -> position - move)
        .findFirst()
        .orElse(position - attempt.floor());
  }

  /** The aims whose moves the student has made without their numbers. */
  private static List<Task.Aim> left(Attempt attempt, Task.Reach reach, Session session) {
    return reach.aims().stream().filter(aim -> unwritten(attempt, aim, session)).toList();
  }

  private static boolean unwritten(Attempt attempt, Task.Aim aim, Session session) {
    return aim.check() instanceof PastCondition.Did did
        && !did.with().isEmpty()
        && !holds(session, did)
        && IntStream.range(attempt.floor(), session.branch().position())
            .anyMatch(move -> made(aim, session, move));
  }

  /**
   * Whether the aim is reached by a move but for its numbers, or a call has taken its place. Data
   * that has to wait has no numbers yet.
   */
  private static boolean made(Task.Aim aim, Session session, int move) {
    PastCondition.Did asked = withoutNumbers(aim);
    Moment moment = session.moments().get(move);
    Move made = moment.move();
    return !moment.sent().isEmpty()
        && (made.verb() == ConnectCommand.VERB && made.side().equals(asked.side())
            || session.evidenceIn(move).stream()
                .anyMatch(evidence -> ConditionEvaluation.holds(evidence, asked)));
  }

  private static PastCondition.Did withoutNumbers(Task.Aim aim) {
    PastCondition.Did did = (PastCondition.Did) aim.check();
    return new PastCondition.Did(did.verb(), did.side(), Set.of());
  }

  private static boolean holds(Session session, PastCondition.Did did) {
    return ConditionEvaluation.holds(session.evidence(), did);
  }
}
