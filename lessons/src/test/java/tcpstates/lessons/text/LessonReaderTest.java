package tcpstates.lessons.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

class LessonReaderTest {

  private static Lesson sample() {
    return Sample.read(Sample.LESSON, OptionalLong.empty());
  }

  private static String text(Prose prose) {
    return String.join(
        "\n", prose.lines(Look.of(80, true)).stream().map(StyledLine::text).toList());
  }

  @Test
  void a_table_is_shown_as_a_table() {
    String table =
        """

        | state | `ss` |
        | :---- | ---- |
        | SYN-SENT | `a|b` and *c* |
        | x |  y \\| z |
        """;
    Lesson lesson =
        Sample.read(Sample.with("({lost}).", "({lost}).\n" + table), OptionalLong.empty());
    List<String> shown =
        lesson.steps().get(0).prose().lines(Look.of(80, false)).stream()
            .map(StyledLine::text)
            .toList();
    assertEquals(
        List.of(
            "  state     ss",
            "  -------------------",
            "  SYN-SENT  a|b and c",
            "  x         y | z"),
        shown.subList(1, shown.size()));
  }

  @Test
  void the_head_is_read() {
    Lesson lesson = sample();
    assertEquals("sample", lesson.id());
    assertEquals(List.of(State.LISTEN, State.SYN_RECEIVED), lesson.frontMatter().states());
    assertEquals(List.of("3.5", "3.10.7.4"), lesson.frontMatter().rfc());
    assertEquals(5, lesson.frontMatter().minutes());
    assertTrue(lesson.seeded());
    assertEquals("What it is about.", text(lesson.introduction()));
  }

  @Test
  void a_step_has_all_its_blocks() {
    LessonStep step = sample().steps().get(0);
    assertEquals("The server answers", step.heading());
    assertEquals("Let the syn arrive (syn).", text(step.prose()));
    assertEquals(
        List.of("set server iss 300", "server listen", "client connect"),
        step.setup().stream().map(ScriptLine::text).toList());
    assertEquals(Optional.of(false), step.completion());
    assertEquals(Set.of(DeliverCommand.VERB, SendCommand.VERB, CloseCommand.VERB), step.allow());
    assertEquals(List.of("Deliver it."), step.hints().stream().map(h -> text(h)).toList());
    assertEquals("Well done, 300.", text(step.after()));
    Task.Reach reach = (Task.Reach) step.task();
    assertEquals("server SYN-RECEIVED", reach.goal());
    assertEquals("It must wait. undo.", text(reach.avoid().get(0).say()));
    Task.Predict predict = reach.predict().orElseThrow();
    assertEquals(Side.SERVER, predict.side());
    assertEquals("It has not heard yet.", text(predict.overlooks().get(State.ESTABLISHED)));
  }

  @Test
  void a_step_is_worth_a_point_or_what_the_lesson_says() {
    Lesson lesson =
        Sample.read(
            Sample.with("```assist", "```points\n5\nhint 1\nwrong 2\n```\n```assist"),
            OptionalLong.empty());
    StepPoints points = lesson.steps().get(0).points();
    assertEquals(new StepPoints(5, 1, 2), points);
    assertEquals(5, points.earned(0, 0));
    assertEquals(2, points.earned(1, 1));
    assertEquals(0, points.earned(Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertEquals(
        "(5 points, 1 less for each hint, 2 less for each error)", lesson.steps().get(0).worth());
    assertEquals(StepPoints.DEFAULT, lesson.steps().get(1).points());
    assertEquals("", lesson.steps().get(1).worth());
  }

  @Test
  void a_quiz_has_choices_with_explanations() {
    Task.Quiz quiz = (Task.Quiz) sample().steps().get(1).task();
    assertEquals("Which flags?", text(quiz.question()));
    assertEquals(List.of(false, true), quiz.choices().stream().map(Task.Choice::right).toList());
    assertEquals("SYN and ACK", text(quiz.choices().get(1).text()));
    assertEquals("Yes: both.", text(quiz.choices().get(1).explanation()));
  }

  @Test
  void code_is_something_to_type() {
    Prose.Paragraph paragraph = (Prose.Paragraph) sample().steps().get(0).prose().blocks().get(0);
    assertEquals(
        List.of("syn"),
        paragraph.text().spans().stream()
            .filter(span -> span.style() == Style.COMMAND)
            .map(span -> span.text())
            .toList());
  }

  @Test
  void lines_may_end_as_in_windows_and_a_mark_may_stand_before_all() {
    String windows = "\uFEFF" + Sample.LESSON.replace("\n", "\r\n");
    assertEquals(List.of(), Sample.problems(windows));
  }

  // ---- seeds

  @Test
  void a_seed_means_the_same_for_ever() {
    Lesson lesson = Sample.read(Sample.LESSON, OptionalLong.of(7));
    assertEquals("set server iss 387", lesson.steps().get(0).setup().get(0).text());
    assertEquals(
        "{lost=syn, s=387}",
        LessonReader.picks("a.md", Sample.LESSON, OptionalLong.of(7)).toString());
  }

  @Test
  void every_value_is_picked_by_some_seed() {
    Set<String> lost = new java.util.TreeSet<>();
    for (long seed = 0; seed < 20; seed++) {
      lost.add(LessonReader.picks("a.md", Sample.LESSON, OptionalLong.of(seed)).get("lost"));
    }
    assertEquals(Set.of("ack", "syn"), lost);
  }

  @Test
  void a_place_behind_a_value_is_that_of_the_file() {
    assertEquals(
        List.of("a.md:23:20: `x` is not expected here"),
        Sample.problems(Sample.with("set server iss {s}", "set server iss {s} x")));
  }

  @Test
  void names_of_values_are_held_to_the_block() {
    assertEquals(
        List.of("a.md:20:23: there is no seeded value {loss}; did you mean `lost`?"),
        Sample.problems(Sample.with("({lost})", "({loss}{lost})")));
    assertEquals(
        List.of("a.md:16:23: there is no seeded value {lost}; there are none"),
        Sample.problems(
            Sample.with("```seeded\ns = 300..499\nlost = syn | ack\n```\n", "")
                .replace("{s}", "300")));
    assertEquals(
        List.of("a.md:15:1: the seeded value `lost` is not used anywhere"),
        Sample.problems(Sample.with("({lost})", "")));
  }

  // ---- harmless

  @Test
  void no_escape_sequence_gets_through() {
    assertEquals(
        List.of("a.md:11:12: a lesson can't contain the control character U+001B"),
        Sample.problems(Sample.with("*about*.", "\u001b[2J")));
    Lesson lesson =
        Sample.read(
            Sample.with("*about*", "&#27;[2J&#8238;")
                .replace("title: A sample", "title: \"A\\x1b[2Jsample\""),
            OptionalLong.empty());
    assertEquals("What it is \\x1b[2J\\u{202e}.", text(lesson.introduction()));
    assertEquals("A\\x1b[2Jsample", lesson.title());
  }

  @Test
  void a_huge_file_is_refused_at_once() {
    String huge = Sample.LESSON + "x".repeat(10_000_000);
    assertEquals(
        List.of(
            "a.md:1:1: the file is %d characters long; the limit is 200000"
                .formatted(huge.length())),
        Sample.problems(huge));
  }

  @Test
  void deep_nesting_and_long_lines_end() {
    for (String nest : List.of("[", "*a **b ", "> ", "- ", "`", "![", "{s}", "((", "&", "<a ")) {
      String body = Sample.with("What it is *about*.", nest.repeat(150_000 / nest.length()));
      LessonReader.read("a.md", body, OptionalLong.empty());
      String head = Sample.with("[LISTEN, SYN-RECEIVED]", nest.repeat(5_000 / nest.length()));
      assertFalse(Sample.problems(head).isEmpty(), nest);
    }
    assertFalse(Sample.problems(Sample.with("needs: []", "needs: &a [*a, *a, *a]")).isEmpty());
    // A tag has no effect; nothing reads it.
    assertEquals(
        List.of(), Sample.problems(Sample.with("needs: []", "needs: !!java.lang.Thread []")));
  }

  // ---- solutions in another folder

  @Test
  void solutions_may_stand_in_a_file_of_their_own() {
    String without = Sample.with("```solution\ndeliver\nserver send syn ack\n```\n", "");
    assertEquals(List.of(), Sample.read(without, OptionalLong.empty()).steps().get(0).solution());
    LessonReader.SolutionText beside =
        new LessonReader.SolutionText(
            "b.md", "## The server answers\n```solution\ndeliver\nsend syn ack seq={s}\n```\n");
    LessonReading reading = Sample.read(without, OptionalLong.of(7), beside);
    assertEquals(
        List.of("deliver", "send syn ack seq=387"),
        ((LessonReading.Read) reading)
            .lesson().steps().get(0).solution().stream().map(ScriptLine::text).toList());
  }

  @Test
  void a_step_includes_a_set_up_of_the_introduction() {
    String text =
        Sample.with("```seeded\n", "```setup open\nserver listen\nclient connect\n```\n```seeded\n")
            .replace(
                "server listen\nclient connect\n```\n```predict", "include open\n```\n```predict");
    LessonStep step =
        ((LessonReading.Read) LessonReader.read("a.md", text, OptionalLong.of(7)))
            .lesson()
            .steps()
            .get(0);
    assertEquals(
        List.of("set server iss 387", "server listen", "client connect"),
        step.setup().stream().map(ScriptLine::text).toList());
    // Each line has its place in the file.
    assertEquals(14, step.setup().get(1).at().line());
  }

  @Test
  void a_solution_of_no_step_is_located() {
    LessonReader.SolutionText beside =
        new LessonReader.SolutionText("b.md", "## Nowhere\n```solution\ndeliver it\n```\n");
    LessonReading reading = Sample.read(Sample.LESSON, OptionalLong.empty(), beside);
    assertEquals(
        List.of("b.md:1", "b.md:3"),
        ((LessonReading.Broken) reading)
            .problems().stream().map(t -> t.at().file() + ":" + t.at().line()).toList());
  }
}
