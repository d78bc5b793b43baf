package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepWork;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.Task;

/** Every shipped lesson, played from beginning to end. */
class EveryLessonTest {

  private static final Course COURSE = Course.shipped();
  private static final Pattern NEXT_MOVE =
      Pattern.compile("next move(?: reaches the goal)?: (.+)\\.$", Pattern.MULTILINE);
  private static final int PATIENCE = 200;

  static Stream<String> lessons() {
    return COURSE.lessons().stream().filter(lesson -> !lesson.broken()).map(CourseEntry::id);
  }

  private static Pupil begins(String lesson, OptionalLong seed) {
    Pupil pupil = new Pupil(COURSE, "", seed);
    pupil.say("lesson " + lesson);
    return pupil;
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void who_goes_the_authors_way_gets_through(String lesson) {
    Pupil pupil = begins(lesson, OptionalLong.of(7));
    pupil.playsOn();
    assertTrue(pupil.finished(lesson), pupil::transcript);
  }

  /** Does wrong things at every step, then takes the offered help, move by move. */
  @ParameterizedTest
  @MethodSource("lessons")
  void a_beginner_who_errs_and_takes_help_gets_through(String lesson) {
    Pupil pupil = begins(lesson, OptionalLong.empty());
    int step = -1;
    for (int turn = 0; turn < PATIENCE && !pupil.finished(lesson); turn++) {
      Attempt attempt = pupil.attempt().orElseThrow();
      if (attempt.at() != step) {
        step = attempt.at();
        err(pupil);
      } else if (attempt.done()) {
        pupil.say("");
      } else if (attempt.step().task() instanceof Task.Quiz && attempt.work().hints() > 6) {
        pupil.say("answer");
      } else {
        follow(pupil, pupil.say("hint"));
      }
    }
    assertTrue(pupil.finished(lesson), pupil::transcript);
  }

  /** The program is ended halfway through the second step, after errors and help. */
  @ParameterizedTest
  @MethodSource("lessons")
  void who_leaves_in_the_middle_finds_everything_as_it_was(String lesson) {
    Pupil pupil = begins(lesson, OptionalLong.of(5));
    for (int step = 0; step < 2; step++) {
      err(pupil);
      pupil.say("play", "client abort", "resume");
      pupil.say(step == 0 ? "skip" : "hint");
    }
    Pupil back = pupil.back(COURSE);
    back.say("resume");
    assertEquals(pupil.attempt().map(Attempt::at), back.attempt().map(Attempt::at));
    assertEquals(
        pupil.attempt().map(EveryLessonTest::judged), back.attempt().map(EveryLessonTest::judged));
    assertEquals(pupil.session().world(), back.session().world());
    assertEquals(pupil.session().moments(), back.session().moments());
  }

  /** The facts that grade a student's work; the journal lines are not read again. */
  private static List<Object> judged(Attempt attempt) {
    StepWork work = attempt.work();
    return List.of(
        work.help(),
        work.errors(),
        work.prediction(),
        work.failed(),
        work.struck(),
        work.met(),
        work.done().map(StepWork.Done::score));
  }

  private static void err(Pupil pupil) {
    for (String line :
        List.of(
            "",
            "what",
            "goal",
            "next",
            "server send rst",
            "deliver #99",
            "client",
            "predict LISTEN",
            "ESTABLISHED",
            "9",
            "answer 1")) {
      if (!pupil.attempt().orElseThrow().done()) {
        pupil.say(line);
      }
    }
  }

  private static void follow(Pupil pupil, String said) {
    Matcher move = NEXT_MOVE.matcher(said);
    if (move.find()) {
      pupil.say(move.group(1));
    } else if (said.contains("The whole way from here")) {
      said.lines().filter(line -> line.startsWith("  ")).map(String::strip).forEach(pupil::say);
    } else if (said.contains("starts again")) {
      said.lines().filter(line -> line.startsWith("  ")).map(String::strip).forEach(pupil::say);
    }
  }
}
