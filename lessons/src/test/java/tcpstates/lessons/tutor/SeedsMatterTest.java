package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;

/**
 * What one student has typed does not do another student's variant: from the third lesson on, at
 * least two steps of each lesson fail with the answers of another seed. Each step is played alone,
 * from its own start.
 */
class SeedsMatterTest {

  private static final Course COURSE = Course.shipped();
  private static final int SEEDS = 8;
  private static final int AT_LEAST = 2;

  static Stream<String> lessons() {
    return COURSE.entries().stream()
        .filter(lesson -> lesson.origin() == CourseEntry.Origin.SHIPPED)
        .skip(2)
        .map(CourseEntry::id);
  }

  private static Pupil begins(String lesson, long seed) {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.of(seed));
    pupil.say("lesson " + lesson);
    return pupil;
  }

  /** The right answers of a seed, step by step. */
  private static List<List<String>> answers(String lesson, long seed) {
    Pupil pupil = begins(lesson, seed);
    List<List<String>> answers = new ArrayList<>();
    while (pupil.attempt().isPresent()) {
      answers.add(pupil.rightWay());
      pupil.say("skip");
    }
    return answers;
  }

  /** The steps that these answers do not do without an error, from 0. */
  private static List<Integer> failing(String lesson, long seed, List<List<String>> answers) {
    Pupil pupil = begins(lesson, seed);
    List<Integer> failing = new ArrayList<>();
    for (int step = 0; step < answers.size(); step++) {
      answers.get(step).forEach(pupil::say);
      boolean done = pupil.attempt().orElseThrow().done();
      if (!done || pupil.attempt().orElseThrow().work().wrong() > 0) {
        failing.add(step);
      }
      pupil.say(done ? "next" : "skip");
    }
    return failing;
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void the_answers_of_another_seed_fail_in_two_steps_at_least(String lesson) {
    List<List<String>> answers = answers(lesson, 1);
    Set<Integer> depend = new TreeSet<>();
    for (long seed = 2; seed <= SEEDS && depend.size() < AT_LEAST; seed++) {
      depend.addAll(failing(lesson, seed, answers));
    }
    assertTrue(depend.size() >= AT_LEAST, () -> lesson + ": only steps " + depend);
  }
}
