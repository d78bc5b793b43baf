package tcpstates.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Reading;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Answer;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.Prose;
import tcpstates.repl.view.StyledLine;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Screens;

/** The shipped lessons on the smallest screen that shows everything. */
class LessonScreensTest {

  private static final Look CARD = Look.of(76, false);

  static List<String> ids() {
    return Course.shipped().ids();
  }

  private static Lesson lesson(String id) {
    Reading reading = Course.shipped().lesson(id, OptionalLong.empty()).orElseThrow();
    return ((Reading.Read) reading).lesson();
  }

  private static Student begun(String id) {
    Student student = new Student(id, 80, 24).enter("");
    assertFalse(student.reads());
    return student;
  }

  /** What was to be read first is read. */
  private static void read(Student student) {
    if (student.reads()) {
      student.enter("");
    }
    assertFalse(student.reads(), student::seen);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_question_is_seen_with_all_its_choices_and_what_is_said_to_an_answer(String id) {
    Student student = begun(id);
    for (var step : lesson(id).steps()) {
      read(student);
      assertEquals(step.heading(), student.card().heading());
      if (step.task() instanceof Task.Quiz quiz) {
        seen(student, student.card().question().lines(CARD));
        for (int i : choices(quiz, false)) {
          student.enter(String.valueOf(i));
          assertFalse(student.reads(), student::seen);
          seen(student, student.card().question().lines(CARD));
          seen(student, last(student).beside());
        }
        student.enter("hint");
        assertFalse(student.reads(), student::seen);
      }
      student.enter("skip");
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void one_enter_leads_on_from_the_right_answer(String id) {
    Student student = begun(id);
    for (var step : lesson(id).steps()) {
      read(student);
      if (step.task() instanceof Task.Quiz quiz) {
        String right =
            choices(quiz, true).stream().map(String::valueOf).collect(Collectors.joining(" "));
        student.enter("answer " + right);
        assertTrue(student.card().done(), student::seen);
        assertFalse(student.reads(), student::seen);
        seen(student, student.card().text().lines(CARD));
        seen(student, last(student).beside());
        int before = student.card().step();
        student.enter("");
        student
            .model()
            .card()
            .ifPresent(card -> assertEquals(before + 1, card.step(), student::seen));
      } else {
        student.enter("skip");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_step_is_seen_whole_without_a_page_and_so_is_why_it_failed(String id) {
    Student student = begun(id);
    for (var step : lesson(id).steps()) {
      read(student);
      if (step.task() instanceof Task.Reach reach) {
        seen(student, student.card().text().lines(CARD));
        if (student.card().asks().isEmpty()) {
          aimed(student);
        }
        List<Prose> said = new ArrayList<>(step.hints());
        reach.avoid().forEach(avoid -> said.add(avoid.say()));
        reach.predict().ifPresent(predict -> said.addAll(predict.overlooks().values()));
        said.forEach(text -> told(student, text));
      }
      student.enter("skip");
    }
  }

  private static void aimed(Student student) {
    String screen = plain(student.seen());
    student
        .card()
        .aims()
        .forEach(aim -> assertTrue(screen.contains(aim.text()), () -> aim + "\n" + student.seen()));
  }

  /** The rest of a text whose row was broken stands in the next one. */
  private static String plain(String screen) {
    return screen.replaceAll("[\\s│]+", " ");
  }

  private static void told(Student student, Prose text) {
    List<StyledLine> lines =
        Prose.of("✓ client ESTABLISHED ▸ ESTABLISHED")
            .plus(text)
            .plus(Prose.of("undo takes it back."))
            .lines(Look.of(78, false));
    Entry entry = new Entry("client", "deliver", new Answer.Nothing(), lines, lines, lines);
    Model model = student.model().plus(entry);
    String screen = Screens.draw(model).grid().text();
    for (StyledLine line : lines) {
      assertTrue(screen.contains(line.text().strip()), () -> line.text() + "\n" + screen);
    }
  }

  private static void seen(Student student, List<StyledLine> lines) {
    assertEquals(List.of(), student.unseen(lines), student::seen);
  }

  private static Entry last(Student student) {
    List<Entry> log = student.model().log();
    return log.get(log.size() - 1);
  }

  private static List<Integer> choices(Task.Quiz quiz, boolean right) {
    return IntStream.rangeClosed(1, quiz.choices().size())
        .filter(i -> quiz.choices().get(i - 1).right() == right)
        .boxed()
        .toList();
  }

  @Test
  void a_wrong_move_is_told_of_at_once_and_undo_stays_on_the_screen() {
    Student student = begun("first-steps").enter("connect").enter("").enter("deliver").enter("");
    assertEquals(3, student.card().step());
    student.enter("deliver");
    assertTrue(student.seen().contains("to see it get lost: type undo, then drop."), student::seen);
    student.enter("undo");
    assertFalse(student.reads());
    assertTrue(student.seen().contains("✓ undo"), student::seen);
  }
}
