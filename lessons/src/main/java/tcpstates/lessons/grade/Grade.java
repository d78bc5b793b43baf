package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.StepPoints;

/**
 * The grade of a journal.
 *
 * @param lesson the lesson's id
 * @param title the lesson's title
 * @param seed the seed that it was graded with
 * @param work what the student put into it
 * @param steps one for each step of the lesson
 */
public record Grade(String lesson, String title, OptionalLong seed, Work work, List<Step> steps) {

  /**
   * What a student put into a lesson.
   *
   * @param lines that they typed
   * @param sessions in which they did so; 0 if nobody counted them
   * @param minutes without long pauses; 0 if no times were recorded
   */
  public record Work(int lines, int sessions, long minutes) {}

  /**
   * The grade of a step.
   *
   * @param number from 1
   * @param points what it is worth
   * @param score how the student came through the step; empty if they did not
   * @param skipped whether it was skipped
   */
  public record Step(
      int number, String heading, StepPoints points, Optional<Score> score, boolean skipped) {

    /** Whether the student did it. To be shown the answer to its question is not enough. */
    public boolean done() {
      return score.isPresent() && !shown();
    }

    /** Whether the student was shown the answer to its question. */
    boolean shown() {
      return score.filter(Score::shown).isPresent();
    }
  }

  public Grade {
    steps = List.copyOf(steps);
  }

  /**
   * The grade of what was recorded of a lesson.
   *
   * @param seed the seed of the variant that was played
   * @param work what was put into it
   */
  public static Grade of(Lesson lesson, LessonRecord record, OptionalLong seed, Work work) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= lesson.steps().size(); i++) {
      LessonStep step = lesson.steps().get(i - 1);
      steps.add(
          new Step(
              i,
              step.heading(),
              step.points(),
              Optional.ofNullable(record.steps().get(i)),
              record.skipped().contains(i)));
    }
    return new Grade(lesson.id(), lesson.title(), seed, work, steps);
  }

  /** Whether every step was done. */
  public boolean passed() {
    return steps.stream().allMatch(Step::done);
  }

  /** The number of steps that were done. */
  public long done() {
    return steps.stream().filter(Step::done).count();
  }

  /** The stars of all steps. */
  public int stars() {
    return steps.stream().flatMap(s -> s.score().stream()).mapToInt(Score::stars).sum();
  }
}
