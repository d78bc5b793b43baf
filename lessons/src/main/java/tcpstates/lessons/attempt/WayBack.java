package tcpstates.lessons.attempt;

import java.util.stream.IntStream;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.session.Session;

/** Finds out how many moves a student has to undo after a mistake, to do the step after all. */
final class WayBack {

  /** A few moves more may lead to a known way. Where only many would, nobody knows better. */
  private static final int MORE = 7;

  private WayBack() {}

  /**
   * The last move, and those before it after which no way to the goal is left, or none known, or
   * which lack the numbers that the step asks for.
   */
  static int moves(Attempt attempt, Session session, StepPaths paths) {
    int proven =
        1 + DeadEnd.back(attempt, undone(session, 1), paths).map(DeadEnd.End::back).orElse(0);
    int least = Math.max(proven, HandWritten.back(attempt, session));
    int most = Math.min(least + MORE, session.branch().position() - attempt.floor());
    return IntStream.rangeClosed(least, most)
        .filter(back -> StepPath.goesOn(attempt, undone(session, back), paths))
        .findFirst()
        .orElse(least);
  }

  /** The session as it was some moves ago. */
  static Session undone(Session session, int moves) {
    return moves == 0 ? session : Interpreter.prepare(session, StepText.undo(moves)).session();
  }
}
