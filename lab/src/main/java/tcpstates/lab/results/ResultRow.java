package tcpstates.lab.results;

import java.util.Locale;
import java.util.Optional;
import tcpstates.lab.roster.Member;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.Scoring;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Lesson;

/**
 * A student's result in a lesson.
 *
 * @param done how many of its steps the student has done
 * @param of how many steps it has
 * @param wrong how many predictions, answers and tries were wrong
 * @param score the points, as the lesson gives them
 * @param most the points that the lesson can bring
 */
public record ResultRow(
    Member member,
    String lesson,
    Status status,
    int done,
    int of,
    int stars,
    int hints,
    int wrong,
    int score,
    int most,
    LessonWork work) {

  /** How far a student is. */
  public enum Status {
    /** Nothing yet. */
    MISSING,
    BEGUN,
    DONE,
    /** Done, but after the due time. */
    LATE;

    /** The word for people and files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A row, from what counts of the student's work. */
  static ResultRow of(
      StudentWork student, Lesson lesson, LessonRecord record, Grade grade, Optional<Long> due) {
    LessonWork work = student.lesson(lesson.id());
    return new ResultRow(
        student.member(),
        lesson.id(),
        status(record, work, due),
        record.done(),
        lesson.steps().size(),
        record.stars(),
        record.steps().values().stream().mapToInt(Score::hints).sum(),
        record.steps().values().stream().mapToInt(Score::wrong).sum(),
        Scoring.POINTS.of(grade),
        Scoring.POINTS.most(lesson),
        work);
  }

  private static Status status(LessonRecord record, LessonWork work, Optional<Long> due) {
    if (!record.over()) {
      return record.tries() > 0 ? Status.BEGUN : Status.MISSING;
    }
    boolean late = due.isPresent() && work.finishedAt().filter(at -> at <= due.get()).isEmpty();
    return late ? Status.LATE : Status.DONE;
  }
}
