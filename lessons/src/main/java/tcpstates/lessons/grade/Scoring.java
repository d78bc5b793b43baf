package tcpstates.lessons.grade;

import java.util.Locale;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.StepPoints;

/** What counts in a grade. */
public enum Scoring {
  /** What the lesson says: the points of each step, less what hints and errors cost. */
  POINTS {
    @Override
    int earned(Grade.Step step, Score score) {
      return step.points().earned(score.hints(), score.wrong());
    }

    @Override
    int most(StepPoints points) {
      return points.most();
    }
  },

  /** One for each step that is done. */
  STEPS {
    @Override
    int earned(Grade.Step step, Score score) {
      return 1;
    }

    @Override
    int most(StepPoints points) {
      return 1;
    }
  },

  /** The stars of each step. */
  STARS {
    @Override
    int earned(Grade.Step step, Score score) {
      return score.stars();
    }

    @Override
    int most(StepPoints points) {
      return Score.MOST_STARS;
    }
  };

  /** What a step that was done brings. */
  abstract int earned(Grade.Step step, Score score);

  /** What a step that is worth these points can bring. */
  abstract int most(StepPoints points);

  /** What a step brings: nothing if it is not done. */
  int of(Grade.Step step) {
    return step.done() ? earned(step, step.score().orElseThrow()) : 0;
  }

  /** The score of a lesson. */
  int of(Grade grade) {
    return grade.steps().stream().mapToInt(this::of).sum();
  }

  /** The highest score that a lesson can bring. */
  public int most(Lesson lesson) {
    return lesson.steps().stream().mapToInt(step -> most(step.points())).sum();
  }

  /** As one types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
