package tcpstates.lessons.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonStep;
import tcpstates.repl.advice.ClaimSearch.Verdict;
import tcpstates.repl.session.Session;

/**
 * The result of proving a lesson.
 *
 * @param id the lesson's
 * @param file its file, as a person knows it
 * @param problems what is wrong with it
 * @param length the number of its steps
 * @param steps the steps that ask for a goal, in the variant without a seed, up to a problem that
 *     ends the proof
 * @param visits what its solutions visit
 * @param byHand the cells that its solutions meet by hand, in the variant without a seed
 * @param variants the number of variants that were played
 */
public record LessonProof(
    String id,
    String file,
    List<LessonProblem> problems,
    int length,
    List<StepProof> steps,
    Visits visits,
    Set<MasteryCell> byHand,
    int variants) {

  public LessonProof {
    problems = List.copyOf(problems);
    steps = List.copyOf(steps);
    byHand = Set.copyOf(byHand);
  }

  /**
   * A step that asks for a goal.
   *
   * @param number from 1
   * @param start where it begins
   * @param moves the number of moves in its solution
   * @param way a shortest path; empty if the search did not find one
   * @param claims what became of what the step's text claims; empty if it claims nothing
   */
  public record StepProof(
      int number,
      LessonStep step,
      Session start,
      int moves,
      List<String> way,
      Optional<Verdict> claims) {
    public StepProof {
      way = List.copyOf(way);
    }
  }
}
