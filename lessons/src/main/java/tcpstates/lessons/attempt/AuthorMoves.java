package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;

/** How many moves the author needs for each step of a lesson: so many earn three stars. */
public final class AuthorMoves {

  private AuthorMoves() {}

  /**
   * For each step the number of moves of its solution; 0 for a question, and without a solution.
   */
  public static List<Integer> of(Lesson lesson) {
    List<Integer> moves = new ArrayList<>();
    Attempt attempt =
        Attempt.begin(
            lesson, OptionalLong.empty(), Manner.WHOLE, Session.start(CoreCommands.SET), true);
    while (moves.size() < lesson.steps().size()) {
      moves.add(Rehearsal.unhurried(attempt).orElse(0));
      if (moves.size() < lesson.steps().size()) {
        Session next = StepStart.canonical(lesson, moves.size(), attempt.start());
        attempt = attempt.next(next);
      }
    }
    return List.copyOf(moves);
  }
}
