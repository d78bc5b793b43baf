package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Evidence;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** Recognizes that a condition to avoid has been met and not been undone since. */
public final class Failure {

  private Failure() {}

  /** The number of moves to undo until the goal is in reach again; 0 if nothing has failed. */
  static int back(Attempt attempt, Session session) {
    List<Moment> moments = session.moments();
    for (int i = begin(moments); i < moments.size(); i++) {
      Optional<StepWork.Failed> failed = failed(attempt, moments.get(i));
      if (failed.isPresent()) {
        return moments.size() - 1 - i + failed.get().back();
      }
    }
    return 0;
  }

  /** The condition to avoid that the way has met, if it has failed. */
  static Optional<Task.Avoid> met(Attempt attempt, Task.Reach reach, Session session) {
    List<Moment> moments = session.moments();
    return IntStream.range(begin(moments), moments.size())
        .filter(i -> failed(attempt, moments.get(i)).isPresent())
        .boxed()
        .findFirst()
        .flatMap(move -> met(reach, session, move));
  }

  /** A move that was made again after it was undone is another move. */
  private static Optional<StepWork.Failed> failed(Attempt attempt, Moment moment) {
    return attempt.work().failed().stream().filter(failed -> failed.move() == moment).findFirst();
  }

  /**
   * The condition to avoid that holds in some world of a move.
   *
   * @param move the number of moves before it
   */
  public static Optional<Task.Avoid> met(Task.Reach reach, Session session, int move) {
    return session.evidenceIn(move).stream()
        .flatMap(evidence -> met(reach, evidence).stream())
        .findFirst();
  }

  /** The condition to avoid that a move has met, unless it reached the goal first. */
  public static Optional<Task.Avoid> metFirst(Task.Reach reach, Session session, int move) {
    for (Evidence evidence : session.evidenceIn(move)) {
      Optional<Task.Avoid> met = met(reach, evidence);
      if (met.isPresent() || ConditionEvaluation.holds(evidence, reach.check())) {
        return met;
      }
    }
    return Optional.empty();
  }

  /** The condition to avoid that holds at this instant. */
  private static Optional<Task.Avoid> met(Task.Reach reach, Evidence evidence) {
    return reach.avoid().stream()
        .filter(avoid -> ConditionEvaluation.holds(evidence, avoid.check()))
        .findFirst();
  }

  /** The first move after the last {@code reset}: what came before does not count. */
  private static int begin(List<Moment> moments) {
    int begin = 0;
    for (int i = 0; i < moments.size(); i++) {
      begin = moments.get(i).startsOver() ? i : begin;
    }
    return begin;
  }
}
