package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.lessons.attempt.OtherSeed;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.repl.text.Phrases;

/**
 * Whether a lesson's seeds keep students from copying: the right answers of one seed must fail for
 * somebody with another seed, each step played alone.
 */
final class SeedProof {

  /** Of the program's lessons, the first ones are for people who can't do much yet. */
  private static final int FIRST = 2;

  private static final int SEEDS = 8;

  private SeedProof() {}

  /** What is wrong with a lesson's seeds. */
  static Optional<LessonProblem> problem(Course course, CourseEntry entry, Lesson lesson) {
    int wanted = wanted(course, entry, lesson);
    Set<Integer> depend = wanted == 0 ? Set.of() : depend(course, entry.id(), wanted);
    return depend.size() >= wanted
        ? Optional.empty()
        : Optional.of(
            new LessonProblem(
                lesson.frontMatter().at(),
                format(
                    "with the answers of one seed, somebody with another must fail in %s; here they"
                        + " fail in %d. Ask for something that a seed changes",
                    Phrases.count(wanted, "step"), depend.size())));
  }

  /** In how many steps they must fail: in one's own lessons in one, if they have seeds. */
  private static int wanted(Course course, CourseEntry entry, Lesson lesson) {
    return switch (entry.origin()) {
      case SHIPPED -> course.number(entry.id()).orElse(0) >= FIRST ? 2 : 0;
      case OWN -> lesson.seeded() ? 1 : 0;
      case GENERATED -> 0;
    };
  }

  /** The steps in which the answers of a seed fail for others, as many as are wanted. */
  private static Set<Integer> depend(Course course, String id, int wanted) {
    List<Variant> variants = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      OptionalLong with = OptionalLong.of(seed);
      if (course.lesson(id, with).orElseThrow() instanceof LessonReading.Read read) {
        variants.add(new Variant(read.lesson(), with));
      }
    }
    Set<Integer> depend = new TreeSet<>();
    if (variants.isEmpty()) {
      return depend;
    }
    List<List<String>> answers =
        OtherSeed.answers(variants.get(0).lesson(), variants.get(0).seed());
    for (int i = 1; i < variants.size() && depend.size() < wanted; i++) {
      depend.addAll(OtherSeed.failing(variants.get(i).lesson(), variants.get(i).seed(), answers));
    }
    return depend;
  }

  private record Variant(Lesson lesson, OptionalLong seed) {}
}
