package tcpstates.lab.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;

/**
 * The results of a class in its assigned lessons. If none is assigned, the results in the lessons
 * that a student has begun.
 */
public record ClassResults(
    List<StudentWork> students, List<Lesson> lessons, List<Assignment> given) {

  public ClassResults {
    students = List.copyOf(students);
    lessons = List.copyOf(lessons);
    given = List.copyOf(given);
  }

  /** Makes the results. Lessons that are broken or missing are left out. */
  public static ClassResults of(List<StudentWork> students, List<Assignment> given, Course course) {
    List<String> ids =
        given.isEmpty()
            ? course.ids().stream().filter(id -> begun(students, id)).toList()
            : given.stream().map(Assignment::lesson).toList();
    List<Lesson> lessons = new ArrayList<>();
    for (String id : ids) {
      Optional<LessonReading> reading = course.lesson(id, OptionalLong.empty());
      if (reading.isPresent() && reading.get() instanceof LessonReading.Read read) {
        lessons.add(read.lesson());
      }
    }
    return new ClassResults(students, lessons, given);
  }

  private static boolean begun(List<StudentWork> students, String lesson) {
    return students.stream().anyMatch(s -> s.progress().lesson(lesson).tries() > 0);
  }

  /** One row for each student and lesson. */
  public List<ResultRow> rows() {
    Map<String, Assignment> assignments =
        given.stream().collect(Collectors.toMap(Assignment::lesson, Function.identity()));
    List<ResultRow> rows = new ArrayList<>();
    for (StudentWork student : students) {
      for (Lesson lesson : lessons) {
        rows.add(row(student, lesson, Optional.ofNullable(assignments.get(lesson.id()))));
      }
    }
    return List.copyOf(rows);
  }

  /** The progress of every student, for the map of mastery. */
  public List<Progress> progress() {
    return students.stream().map(StudentWork::progress).toList();
  }

  private static ResultRow row(
      StudentWork student, Lesson lesson, Optional<Assignment> assignment) {
    LessonRecord record = record(student, lesson, assignment);
    Grade grade = grade(student, lesson, record);
    return ResultRow.of(student, lesson, record, grade, assignment.flatMap(Assignment::dueAt));
  }

  /** What counts of a student's work in a lesson. */
  private static LessonRecord record(
      StudentWork student, Lesson lesson, Optional<Assignment> assignment) {
    boolean exam = lesson.frontMatter().exam() || assignment.filter(Assignment::exam).isPresent();
    return student.record(lesson.id(), exam);
  }

  /** One student's grade in a lesson, from the record. */
  public static Grade grade(StudentWork student, Lesson lesson, List<Assignment> given) {
    Optional<Assignment> assignment =
        given.stream().filter(each -> each.lesson().equals(lesson.id())).findFirst();
    return grade(student, lesson, record(student, lesson, assignment));
  }

  private static Grade grade(StudentWork student, Lesson lesson, LessonRecord record) {
    LessonWork work = student.lesson(lesson.id());
    return Grade.of(
        lesson, record, OptionalLong.empty(), new Grade.Work(work.lines(), 0, work.minutes()));
  }
}
