package tcpstates.lab.results;

import java.time.Duration;
import java.util.Optional;

/**
 * A student's work on a lesson.
 *
 * @param lines how many they typed in it
 * @param wrong how many of those were rejected or not understood
 * @param active how long they worked at it, without pauses of more than five minutes
 * @param finishedAt when they first reached its end, in milliseconds since 1970
 */
public record LessonWork(int lines, int wrong, Duration active, Optional<Long> finishedAt) {

  /** No work yet. */
  static final LessonWork NONE = new LessonWork(0, 0, Duration.ZERO, Optional.empty());

  LessonWork typed(boolean mistake, Duration worked) {
    return new LessonWork(lines + 1, wrong + (mistake ? 1 : 0), active.plus(worked), finishedAt);
  }

  LessonWork finished(long at) {
    return finishedAt.isPresent() ? this : new LessonWork(lines, wrong, active, Optional.of(at));
  }

  /** The same, not finished. */
  LessonWork anew() {
    return new LessonWork(lines, wrong, active, Optional.empty());
  }

  /** The time in whole minutes; at least one minute if the student has begun. */
  public long minutes() {
    return lines == 0 ? 0 : Math.max(1, Math.round(active.toSeconds() / 60.0));
  }
}
