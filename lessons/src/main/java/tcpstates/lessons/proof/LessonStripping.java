package tcpstates.lessons.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tcpstates.lessons.attempt.Pars;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Par;
import tcpstates.lessons.text.PlayedCapture;
import tcpstates.lessons.text.StrippedLesson;

/**
 * Strips lessons: {@code tcpstates lessons strip}.
 *
 * @param lessons the stripped ones; empty if there is a problem
 * @param problems why some can't be stripped
 */
public record LessonStripping(List<Stripped> lessons, List<LessonProblem> problems) {

  /** A variant with longer solutions may need more moves, so some are tried. */
  private static final int SEEDS = 8;

  public LessonStripping {
    lessons = List.copyOf(lessons);
    problems = List.copyOf(problems);
  }

  /**
   * A stripped lesson.
   *
   * @param file the name of its file, without a folder
   * @param id the lesson's; its solutions are in the file {@code ID.md}
   * @param captures the names of the captures that it plays
   */
  public record Stripped(String file, String id, StrippedLesson texts, Set<String> captures) {
    public Stripped {
      captures = Set.copyOf(captures);
    }
  }

  /** Strips all lessons of a course; none, if one can't be stripped. */
  public static LessonStripping of(Course course) {
    List<Stripped> stripped = new ArrayList<>();
    List<LessonProblem> problems = new ArrayList<>();
    for (CourseEntry entry : course.entries()) {
      if (entry.broken()) {
        problems.addAll(entry.problems());
      } else if (course.lesson(entry.id(), OptionalLong.empty()).orElseThrow()
          instanceof LessonReading.Read read) {
        strip(course, entry, read.lesson(), stripped, problems);
      }
    }
    return problems.isEmpty()
        ? new LessonStripping(stripped, problems)
        : new LessonStripping(List.of(), problems);
  }

  private static void strip(
      Course course,
      CourseEntry entry,
      Lesson lesson,
      List<Stripped> stripped,
      List<LessonProblem> problems) {
    Optional<LessonProblem> unsolved = unsolved(lesson);
    if (unsolved.isPresent()) {
      problems.add(unsolved.get());
      return;
    }
    String text = course.text(entry.id()).orElseThrow();
    StrippedLesson.Result result =
        StrippedLesson.of(
            entry.file(), text, pars(course, entry.id(), lesson), course.captures(entry.id()));
    if (result instanceof StrippedLesson.Refused refused) {
      problems.addAll(refused.problems());
    } else {
      String file = entry.file().substring(entry.file().lastIndexOf('/') + 1);
      StrippedLesson texts = ((StrippedLesson.Done) result).stripped();
      stripped.add(new Stripped(file, entry.id(), texts, captures(lesson)));
    }
  }

  private static Set<String> captures(Lesson lesson) {
    return lesson.steps().stream()
        .flatMap(step -> step.capture().stream())
        .map(PlayedCapture::file)
        .collect(Collectors.toSet());
  }

  private static Optional<LessonProblem> unsolved(Lesson lesson) {
    return lesson.steps().stream()
        .filter(step -> step.apart() || step.lacksSolution())
        .findFirst()
        .map(
            step ->
                new LessonProblem(
                    step.at(),
                    step.apart()
                        ? "this lesson is stripped already"
                        : "this step has no solution; `lessons verify` says what else is wrong"));
  }

  /** Of all variants that are tried, the most moves for each step. */
  private static List<Par> pars(Course course, String id, Lesson lesson) {
    List<Par> most = new ArrayList<>(Pars.of(lesson));
    Stream<OptionalLong> seeds =
        lesson.seeded()
            ? LongStream.rangeClosed(1, SEEDS).mapToObj(OptionalLong::of)
            : Stream.empty();
    seeds
        .map(seed -> course.lesson(id, seed).orElseThrow())
        .filter(LessonReading.Read.class::isInstance)
        .map(reading -> Pars.of(((LessonReading.Read) reading).lesson()))
        .forEach(
            pars -> {
              for (int i = 0; i < most.size(); i++) {
                most.set(i, BinaryOperator.maxBy(Par.LONGEST).apply(most.get(i), pars.get(i)));
              }
            });
    return most;
  }
}
