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
    List<Task.Aim> left = reach.aims().stream().filter(aim -> unwritten(aim, session)).toList();
    Optional<Task.Aim> now =
        left.stream().filter(aim -> !holds(before, withoutNumbers(aim))).findFirst();
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

  /** How many moves to undo to make the first of these moves once more. */
  private static int back(Attempt attempt, List<Task.Aim> left, Session session) {
    int position = session.branch().position();
    return IntStream.range(attempt.floor(), position)
        .filter(
            move ->
                session.evidenceIn(move).stream()
                    .anyMatch(
                        evidence ->
                            left.stream()
                                .anyMatch(
                                    aim ->
                                        ConditionEvaluation.holds(evidence, withoutNumbers(aim)))))
        .map(move -> position - move)
        .findFirst()
        .orElse(position - attempt.floor());
  }

  private static boolean unwritten(Task.Aim aim, Session session) {
    return aim.check() instanceof PastCondition.Did did
        && !did.with().isEmpty()
        && !holds(session, did)
        && (holds(session, withoutNumbers(aim)) || called(did, session));
  }

  /** Whether the last move was the call that sends a SYN without showing its numbers. */
  private static boolean called(PastCondition.Did did, Session session) {
    List<Moment> moments = session.moments();
    Move last = moments.get(moments.size() - 1).move();
    return last.verb() == ConnectCommand.VERB && last.side().equals(did.side());
  }

  private static PastCondition.Did withoutNumbers(Task.Aim aim) {
    PastCondition.Did did = (PastCondition.Did) aim.check();
    return new PastCondition.Did(did.verb(), did.side(), Set.of());
  }

  private static boolean holds(Session session, PastCondition.Did did) {
    return ConditionEvaluation.holds(session.evidence(), did);
  }
}
