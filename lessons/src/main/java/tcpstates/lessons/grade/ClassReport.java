package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressReport.Known;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.text.Visible;

/**
 * A class at a glance: who has done which step of which lesson, who is in the middle of one and
 * since when, and which steps are answered wrong.
 *
 * @param members in the order in which they are shown
 * @param lessons in the order of the course; only those that somebody has begun
 * @param remarks what is wrong with a file: it can't be read, or not all of it
 */
public record ClassReport(List<Member> members, List<Known> lessons, List<Remark> remarks) {

  /**
   * A student of the class.
   *
   * @param progress empty where there is no file that could be read
   */
  public record Member(JournalGrade.Student student, Optional<Progress> progress) {

    /** What people call them. */
    String label() {
      return Visible.text(student.name().isEmpty() ? student.id() : student.name());
    }
  }

  /** What is wrong with a file. */
  public record Remark(String file, String text) {
    @Override
    public String toString() {
      return Visible.text(file) + ": " + Visible.text(text);
    }
  }

  /** How far a student is with a step. */
  enum StepState {
    DONE,
    /** The answer to its question was shown. */
    SHOWN,
    SKIPPED,
    /** Where they are now. */
    NOW,
    AHEAD
  }

  /**
   * A student's work in a lesson that they have begun.
   *
   * @param steps one for each step of the lesson
   * @param last when they typed their last line in an attempt that they have not finished, in
   *     seconds since 1970; empty if nobody recorded it
   */
  record Work(LessonRecord record, List<StepState> steps, OptionalLong last) {
    Work {
      steps = List.copyOf(steps);
    }

    boolean finished() {
      return record.finished() > 0;
    }

    /** The step that comes next, from 1; empty behind the last. */
    Optional<Integer> now() {
      int at = steps.indexOf(StepState.NOW);
      return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }
  }

  public ClassReport {
    members = List.copyOf(members);
    lessons = List.copyOf(lessons);
    remarks = List.copyOf(remarks);
  }

  /** The report of a class, of all these lessons. */
  public static ClassReport of(List<Member> members, List<Known> course, List<Remark> remarks) {
    List<Progress> all = known(members);
    List<Known> begun =
        course.stream()
            .filter(lesson -> all.stream().anyMatch(each -> each.lesson(lesson.id()).tries() > 0))
            .toList();
    return new ClassReport(members, begun, remarks);
  }

  private static List<Progress> known(List<Member> members) {
    return members.stream().flatMap(member -> member.progress().stream()).toList();
  }

  /** What everybody has done, as far as it could be read. */
  List<Progress> progress() {
    return known(members);
  }

  /** A student's work in a lesson; empty where they have not begun it. */
  static Optional<Work> work(Member member, Known lesson) {
    return member
        .progress()
        .filter(progress -> progress.lesson(lesson.id()).tries() > 0)
        .map(
            progress -> {
              LessonRecord record = progress.lesson(lesson.id());
              return new Work(record, steps(record, lesson.steps()), last(progress, lesson.id()));
            });
  }

  private static List<StepState> steps(LessonRecord record, int count) {
    List<StepState> steps = new ArrayList<>();
    boolean behind = record.finished() > 0;
    for (int step = 1; step <= count; step++) {
      StepState state = state(record, step, behind);
      steps.add(state);
      behind |= state == StepState.NOW;
    }
    return steps;
  }

  /**
   * How far a student is with a step.
   *
   * @param behind whether an earlier step is where they are now, or nothing is left to do
   */
  private static StepState state(LessonRecord record, int step, boolean behind) {
    Score score = record.steps().get(step);
    if (score != null) {
      return score.shown() ? StepState.SHOWN : StepState.DONE;
    }
    return record.skipped().contains(step)
        ? StepState.SKIPPED
        : behind ? StepState.AHEAD : StepState.NOW;
  }

  private static OptionalLong last(Progress progress, String lesson) {
    return progress.unfinished(lesson).stream()
        .flatMap(left -> left.log().lines().stream())
        .flatMapToLong(line -> line.at().stream())
        .max();
  }

  /** How often each step of a lesson was answered wrong by those who have done it. */
  List<Integer> wrong(Known lesson) {
    return IntStream.rangeClosed(1, lesson.steps())
        .mapToObj(step -> progress().stream().mapToInt(each -> wrong(each, lesson, step)).sum())
        .toList();
  }

  private static int wrong(Progress progress, Known lesson, int step) {
    Map<Integer, Score> steps = progress.lesson(lesson.id()).steps();
    return Optional.ofNullable(steps.get(step)).map(Score::wrong).orElse(0);
  }
}
