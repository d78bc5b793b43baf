package tcpstates.lessons.proof;

import java.util.List;
import java.util.Set;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.text.LessonProblem;

/**
 * What came of proving a lesson.
 *
 * @param id the lesson's
 * @param file its file, as a person knows it
 * @param problems what is wrong with it
 * @param length how many steps it has
 * @param steps those that ask for a goal, as they are without a seed; up to a problem that ends it
 * @param visits where its solutions lead
 * @param byHand the cells that its solutions meet by hand, as they are without a seed
 * @param variants how many seeds were tried
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
   * @param moves how many moves its solution has
   * @param way a shortest way; empty where a search does not find it
   */
  public record StepProof(int number, String heading, int moves, List<String> way) {
    public StepProof {
      way = List.copyOf(way);
    }
  }
}
