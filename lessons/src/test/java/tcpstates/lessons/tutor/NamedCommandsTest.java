package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.Style;
import tcpstates.testkit.Golden;

/**
 * A student who types the commands that a text names, in order, loses no star. The texts are a
 * step's text, hints and question, its text after the step, and the answers to mistakes.
 */
class NamedCommandsTest {

  private static final Course COURSE = Course.shipped();
  private static final Look WIDE = Look.of(100_000, false);

  static Stream<String> lessons() {
    return COURSE.lessons().stream().filter(lesson -> !lesson.broken()).map(CourseEntry::id);
  }

  private static Pupil begins(String lesson) {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.empty());
    pupil.say("lesson " + lesson);
    return pupil;
  }

  /** The commands of the ordinary language that a text names, in order. */
  private static List<String> named(Prose text) {
    Session session = Session.start(CoreCommands.SET);
    return text.lines(WIDE).stream()
        .flatMap(line -> line.spans().stream())
        .filter(span -> span.style() == Style.COMMAND)
        .map(Span::text)
        .filter(command -> session.language().parse(command) instanceof ParseResult.Ok)
        .toList();
  }

  private static Attempt now(Pupil pupil) {
    return pupil.attempt().orElseThrow();
  }

  private static void costsNothing(Pupil pupil, int wrong) {
    assertEquals(wrong, now(pupil).work().wrong(), pupil::transcript);
    assertEquals(0, now(pupil).work().hints(), pupil::transcript);
  }

  private static void types(Pupil pupil, List<String> commands) {
    for (String command : commands) {
      if (!now(pupil).done()) {
        pupil.say(command);
      }
    }
  }

  /** Types the right prediction, if the step asks for one. */
  private static void predicts(Pupil pupil) {
    if (now(pupil).step().task() instanceof Task.Reach) {
      pupil.rightWay().stream()
          .filter(line -> line.startsWith("predict"))
          .limit(1)
          .forEach(pupil::say);
    }
  }

  private static int stars(Pupil pupil) {
    return now(pupil).work().done().orElseThrow().score().stars();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void no_command_that_a_text_names_costs_a_star(String lesson) {
    Pupil pupil = begins(lesson);
    while (pupil.attempt().isPresent()) {
      int at = now(pupil).at();
      LessonStep step = now(pupil).step();
      for (Prose text : texts(step)) {
        predicts(pupil);
        types(pupil, named(text));
        costsNothing(pupil, 0);
        if (now(pupil).done()) {
          assertEquals(3, stars(pupil), pupil::transcript);
        }
        pupil.say("restart");
      }
      pupil.rightWay().forEach(pupil::say);
      assertEquals(3, stars(pupil), pupil::transcript);
      named(step.after()).forEach(pupil::say);
      assertEquals(at, now(pupil).at(), pupil::transcript);
      assertEquals(3, stars(pupil), pupil::transcript);
      pupil.say("");
    }
    assertTrue(pupil.finished(lesson), pupil::transcript);
  }

  private static List<Prose> texts(LessonStep step) {
    List<Prose> texts = new ArrayList<>(List.of(step.prose()));
    texts.addAll(step.hints());
    if (step.task() instanceof Task.Quiz quiz) {
      texts.add(quiz.question());
      quiz.choices().forEach(choice -> texts.add(choice.text().plus(choice.explanation())));
    } else {
      ((Task.Reach) step.task())
          .predict()
          .ifPresent(asked -> texts.addAll(asked.overlooks().values()));
    }
    return texts.stream().filter(text -> !named(text).isEmpty()).toList();
  }

  /** What a step tells may name any command; what it advises may not. */
  @ParameterizedTest
  @MethodSource("lessons")
  void no_hint_and_no_reaction_names_a_move_that_its_step_does_not_grant(String lesson) {
    Session session = Session.start(CoreCommands.SET);
    Pupil pupil = begins(lesson);
    List<String> refused = new ArrayList<>();
    while (pupil.attempt().isPresent()) {
      LessonStep step = now(pupil).step();
      for (String command : advice(step).flatMap(text -> named(text).stream()).toList()) {
        session
            .language()
            .command(command)
            .flatMap(ok -> StepGrants.refusal(step, ok))
            .ifPresent(why -> refused.add(step.heading() + ": " + command + ": " + why));
      }
      pupil.say("skip");
    }
    assertEquals(List.of(), refused);
  }

  private static Stream<Prose> advice(LessonStep step) {
    return Stream.concat(
        step.hints().stream(),
        step.task() instanceof Task.Reach reach
            ? Stream.concat(
                reach.avoid().stream().map(Task.Avoid::say),
                reach.predict().stream().flatMap(asked -> asked.overlooks().values().stream()))
            : Stream.of());
  }

  // ---- mistakes

  private static final Pattern LAST_UNDO =
      Pattern.compile("Type (undo \\d+) to\\s+go back to where you can write them\\.\\s*$");

  private static final Pattern STEP = Pattern.compile("Step (\\d+)");
  private static final Pattern WAY = Pattern.compile("  \\(`([^`]*)`; else .*");

  /** What the tutor names where the {@code undo} of the author's text does not lead far enough. */
  private static final Pattern FAR = Pattern.compile("(undo \\d+)\\s+goes\\s+back far enough");

  /** The shortest way to each condition to avoid, by the step, from docs/REACTIONS.md. */
  private static List<List<List<String>>> ways(String lesson) {
    List<List<List<String>>> steps = new ArrayList<>();
    boolean here = false;
    int step = 0;
    for (String line : reactions()) {
      Matcher number = STEP.matcher(line);
      Matcher way = WAY.matcher(line);
      if (line.startsWith("## ")) {
        here = line.equals("## " + lesson);
      } else if (here && number.matches()) {
        step = Integer.parseInt(number.group(1));
      } else if (here && line.startsWith("  (")) {
        while (steps.size() < step) {
          steps.add(new ArrayList<>());
        }
        steps
            .get(step - 1)
            .add(way.matches() ? List.of(way.group(1).split("; ")) : List.<String>of());
      }
    }
    return steps;
  }

  private static List<String> reactions() {
    try {
      return Files.readAllLines(Golden.page("docs/REACTIONS.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void what_a_reaction_names_leads_back_and_costs_no_more(String lesson) {
    Pupil pupil = begins(lesson);
    for (List<List<String>> ways : ways(lesson)) {
      for (int i = 0; i < ways.size(); i++) {
        if (!ways.get(i).isEmpty()) {
          mistakeAndBack(pupil, i, ways.get(i));
          pupil.say("restart");
        }
      }
      pupil.say("skip");
    }
  }

  private static void mistakeAndBack(Pupil pupil, int which, List<String> way) {
    pupil.say("restart");
    int before = now(pupil).work().wrong();
    Task.Avoid avoid = ((Task.Reach) now(pupil).step().task()).avoid().get(which);
    predicts(pupil);
    way.subList(0, way.size() - 1).forEach(pupil::say);
    Matcher far = FAR.matcher(pupil.say(way.get(way.size() - 1)));
    int wrong = now(pupil).work().wrong();
    assertTrue(wrong <= before + 1, pupil::transcript);
    types(pupil, far.find() ? List.of(far.group(1)) : named(avoid.say()));
    costsNothing(pupil, wrong);
    types(pupil, now(pupil).done() ? List.of() : pupil.rightWay());
    types(pupil, now(pupil).done() ? List.of() : namedLast(pupil));
    types(pupil, now(pupil).done() ? List.of() : pupil.rightWay());
    assertTrue(now(pupil).done(), pupil::transcript);
  }

  /** Where a step asks for numbers written by hand, the tutor names the way back to that move. */
  private static List<String> namedLast(Pupil pupil) {
    Matcher undo = LAST_UNDO.matcher(pupil.transcript());
    return undo.find() ? List.of(undo.group(1)) : List.of();
  }
}
