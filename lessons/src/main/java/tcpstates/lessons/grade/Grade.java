package tcpstates.lessons.grade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.progress.Score;

/**
 * What a journal was found to hold.
 *
 * @param lesson the lesson's id
 * @param title the lesson's title
 * @param seed the seed that it was graded with
 * @param lines how many lines of the journal were played
 * @param steps one for each step of the lesson
 */
public record Grade(String lesson, String title, OptionalLong seed, int lines, List<Step> steps) {

  /**
   * How a step was found.
   *
   * @param number from 1
   * @param score empty where the step was not done
   * @param skipped whether it was passed over
   */
  public record Step(int number, String heading, Optional<Score> score, boolean skipped) {

    public boolean done() {
      return score.isPresent();
    }
  }

  public Grade {
    steps = List.copyOf(steps);
  }

  /** Whether every step was done. */
  public boolean passed() {
    return steps.stream().allMatch(Step::done);
  }

  /** How many steps were done. */
  public long done() {
    return steps.stream().filter(Step::done).count();
  }

  /** The stars of all steps. */
  public int stars() {
    return steps.stream().flatMap(s -> s.score().stream()).mapToInt(Score::stars).sum();
  }
}
