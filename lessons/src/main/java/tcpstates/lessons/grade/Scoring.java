package tcpstates.lessons.grade;

import java.util.Locale;
import tcpstates.lessons.progress.Score;

/** What counts in a grade. */
public enum Scoring {
  /** What the lesson says: the points of each step, less what hints and errors cost. */
  POINTS {
    @Override
    int earned(Grade.Step step, Score score) {
      return step.points().earned(score.hints(), score.wrong());
    }

    @Override
    int most(Grade.Step step) {
      return step.points().most();
    }
  },

  /** One for each step that is done. */
  STEPS {
    @Override
    int earned(Grade.Step step, Score score) {
      return 1;
    }

    @Override
    int most(Grade.Step step) {
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
    int most(Grade.Step step) {
      return Score.MOST_STARS;
    }
  };

  /** What a step that was done brings. */
  abstract int earned(Grade.Step step, Score score);

  /** What a step can bring. */
  abstract int most(Grade.Step step);

  /** What a step brings: nothing if it is not done. */
  int of(Grade.Step step) {
    return step.done() ? earned(step, step.score().orElseThrow()) : 0;
  }

  /** The score of a lesson. */
  int of(Grade grade) {
    return grade.steps().stream().mapToInt(this::of).sum();
  }

  /** The highest score that a lesson can bring. */
  int most(Grade grade) {
    return grade.steps().stream().mapToInt(this::most).sum();
  }

  /** As one types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
