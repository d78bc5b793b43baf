package tcpstates.lessons.tutor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.ExamTerms;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.text.Prose;

/** The exams of a student: which lessons are exams, and what is known of those that were begun. */
final class Exams {

  private final StudentProgress record;
  private Predicate<Lesson> lessons = lesson -> lesson.frontMatter().exam();

  /** Until somebody says more, a lesson is an exam if its front matter says so. */
  Exams(StudentProgress record) {
    this.record = record;
  }

  /** From now on these lessons are exams. */
  void are(Predicate<Lesson> others) {
    lessons = others;
  }

  /** Whether an attempt that begins now is an exam: it has one try. */
  boolean has(Lesson lesson) {
    return lessons.test(lesson) && !ended(lesson.id());
  }

  /** Whether the student has had their try. */
  boolean ended(String id) {
    return record.progress().lesson(id).exam() == LessonRecord.Exam.ENDED;
  }

  /** Whether the student has had their try in some lesson. */
  boolean anyEnded() {
    return record.progress().lessons().keySet().stream().anyMatch(this::ended);
  }

  /** Whether an attempt began as an exam. */
  static boolean began(Progress.Unfinished left) {
    return left.log().exam();
  }

  /** Whether an attempt goes on: what did not begin as an exam does not become one. */
  boolean goesOn(Lesson lesson, boolean beganAsExam) {
    return beganAsExam || !has(lesson);
  }

  /** An exam that the student has left in the middle, in one of some lessons. */
  Optional<String> left(Predicate<String> ids) {
    return record.progress().unfinished().stream()
        .filter(Exams::began)
        .map(Progress.Unfinished::lesson)
        .filter(ids)
        .findFirst();
  }

  /** Why an exam is not forgotten; empty if none is to be. */
  Optional<Prose> keeps(ForgetCommand command) {
    return left(command::covers)
        .map(ExamText::oneTry)
        .or(() -> command.id().filter(this::ended).map(id -> ExamText.stays()));
  }

  /** The terms under which an attempt is recorded; empty if it is no exam. */
  static Optional<ExamTerms> terms(Attempt attempt) {
    return attempt.exam()
        ? Optional.of(new ExamTerms(attempt.lesson().frontMatter().timeLimit()))
        : Optional.empty();
  }

  /**
   * The time that is left, in a sentence; nothing if there is no limit.
   *
   * @param now in seconds since 1970; empty if nobody knows
   */
  Prose timeLeft(Attempt attempt, OptionalLong now) {
    OptionalLong began = record.log().map(AttemptLog::beganAt).orElse(OptionalLong.empty());
    OptionalLong passed =
        began.isPresent() && now.isPresent()
            ? OptionalLong.of(Math.max(0, now.getAsLong() - began.getAsLong()) / 60)
            : OptionalLong.empty();
    return ExamText.timeLeft(attempt, passed);
  }
}
