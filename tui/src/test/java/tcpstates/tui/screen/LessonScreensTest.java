package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.WholeScreen;

/** The shipped lessons on the smallest screen that shows everything. */
class LessonScreensTest {

  private static final Look CARD = Look.of(76, false);

  static List<String> ids() {
    return Course.shipped().ids();
  }

  private static Lesson lesson(String id) {
    LessonReading reading = Course.shipped().lesson(id, OptionalLong.empty()).orElseThrow();
    return ((LessonReading.Read) reading).lesson();
  }

  private static Student begun(String id) {
    Student student = new Student(id, 80, 24).enter("");
    assertFalse(student.reads());
    return student;
  }

  /** Reads what must be read first. */
  private static void read(Student student) {
    if (student.reads()) {
      student.enter("");
    }
    assertFalse(student.reads(), student::seen);
  }

  /**
   * Every step of every lesson, as a student meets it: nothing that a student must read is cut off.
   */
  @ParameterizedTest
  @MethodSource("ids")
  void every_step_is_seen_whole_and_one_enter_leads_on_from_the_right_answer(String id) {
    Student student = begun(id);
    for (var step : lesson(id).steps()) {
      read(student);
      assertEquals(step.heading(), student.card().heading());
      if (step.task() instanceof Task.Quiz quiz) {
        answered(student, quiz);
      } else {
        reached(student, step, (Task.Reach) step.task());
      }
    }
  }

  private static void answered(Student student, Task.Quiz quiz) {
    seen(student, student.card().text().lines(CARD));
    seen(student, student.card().question().lines(CARD));
    for (int i : choices(quiz, false)) {
      student.enter(String.valueOf(i));
      assertFalse(student.reads(), student::seen);
      seen(student, student.card().question().lines(CARD));
      seen(student, listing(student));
      seen(student, last(student).reply().beside());
    }
    student.enter("hint");
    assertFalse(student.reads(), student::seen);
    student.enter(right(quiz));
    assertTrue(student.card().done(), student::seen);
    assertFalse(student.reads(), student::seen);
    seen(student, student.card().text().lines(CARD));
    seen(student, last(student).reply().beside());
    leadsOn(student);
  }

  /** The capture or the sockets that a question is about. */
  private static List<StyledLine> listing(Student student) {
    Prose text = student.card().text();
    List<StyledLine> lines =
        text.lines(CARD).stream().filter(line -> !line.text().isBlank()).toList();
    return lines.subList(lines.size() - text.listed(), lines.size());
  }

  private static void leadsOn(Student student) {
    int before = student.card().step();
    student.enter("");
    student.model().card().ifPresent(card -> assertEquals(before + 1, card.step(), student::seen));
  }

  private static void reached(Student student, LessonStep step, Task.Reach reach) {
    seen(student, student.card().text().lines(CARD));
    if (student.card().asks().isEmpty()) {
      aimed(student);
    }
    List<Prose> said = new ArrayList<>(step.hints());
    reach.avoid().forEach(avoid -> said.add(avoid.say()));
    reach.predict().ifPresent(predict -> said.addAll(predict.overlooks().values()));
    said.forEach(text -> told(student, text));
    student.enter("skip");
  }

  /** After a wrong prediction and the author's way, a step's goals stay beside its last text. */
  @ParameterizedTest
  @MethodSource("ids")
  void what_was_reached_stays_in_sight(String id) {
    Student student = begun(id);
    for (var step : lesson(id).steps()) {
      read(student);
      if (step.task() instanceof Task.Reach reach) {
        reach.predict().ifPresent(predict -> wronglyPredicted(student, predict));
        step.solution().forEach(line -> student.enter(line.text()));
        assertTrue(student.card().done(), student::seen);
        seen(student, student.card().text().lines(CARD));
        aimed(student);
        leadsOn(student);
      } else {
        student.enter("skip");
      }
    }
  }

  /** With the error that needs the longest answer. */
  private static void wronglyPredicted(Student student, Task.Predict predict) {
    String state =
        predict.overlooks().entrySet().stream()
            .max(Comparator.comparing(entry -> entry.getValue().lines(CARD).size()))
            .map(entry -> entry.getKey().toString())
            .orElse("CLOSED");
    student.enter("predict " + predict.side().word() + " " + state);
  }

  private static void aimed(Student student) {
    String screen = plain(student.seen());
    student
        .card()
        .aims()
        .forEach(aim -> assertTrue(screen.contains(aim.text()), () -> aim + "\n" + student.seen()));
  }

  /** If a row was broken, the rest of its text is in the next row. */
  private static String plain(String screen) {
    return screen.replaceAll("[\\s│]+", " ");
  }

  private static void told(Student student, Prose text) {
    List<StyledLine> lines =
        Prose.of("✓ client ESTABLISHED ▸ ESTABLISHED")
            .plus(text)
            .plus(Prose.of("undo takes it back."))
            .lines(Look.of(78, false));
    Entry entry = new Entry("client", "deliver", ReplyLines.unasked(lines));
    Model model = student.model().plus(entry);
    String screen = WholeScreen.draw(model).grid().text();
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

  private static String right(Task.Quiz quiz) {
    return "answer "
        + choices(quiz, true).stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  @Test
  void one_enter_leads_on_also_where_the_answer_needs_a_page() {
    Student student = new Student("listen-queues", 40, 12).enter("");
    int pages = 0;
    for (var step : lesson("listen-queues").steps()) {
      if (student.reads()) {
        student.enter("");
      }
      if (step.task() instanceof Task.Quiz quiz) {
        student.enter(right(quiz));
        boolean page = student.reads();
        pages += page ? 1 : 0;
        assertEquals(page, student.seen().contains("Enter on to the next step"), student::seen);
        leadsOn(student);
      } else {
        student.enter("skip");
      }
    }
    assertTrue(pages > 0);
  }

  @Test
  void the_first_enter_leads_from_the_introduction_to_the_panes_and_moves_nothing() {
    Student student = new Student("forged", 80, 24);
    assertTrue(student.seen().contains("Enter to the screen"), student::seen);
    assertFalse(student.seen().contains("CLIENT"), student::seen);
    int flying = student.model().session().world().wire().size();
    student.enter("");
    assertTrue(student.seen().contains("CLIENT"), student::seen);
    assertTrue(flying > 0);
    assertEquals(flying, student.model().session().world().wire().size());
    assertTrue(student.press("PageUp").seen().contains("Now you are the attacker."));
  }

  @Test
  void on_a_narrow_screen_what_to_do_next_comes_before_a_long_heading() {
    Student student = new Student("three-way-handshake", 46, 40).enter("");
    for (int step = 1; step < 7; step++) {
      student.enter("skip").enter("");
    }
    assertTrue(student.seen().contains("7 On your own: the other way round"), student::seen);
    String[] solution = {"server send syn", "deliver", "send syn ack", "deliver", "send ack"};
    for (String line : solution) {
      student.enter(line);
    }
    student.enter("deliver");
    assertTrue(student.seen().contains("7 On your own ──"), student::seen);
    assertTrue(student.seen().contains("Enter goes on"), student::seen);
  }

  @Test
  void the_page_before_a_card_leaves_to_it_what_it_shows_whole() {
    Student student = begun("first-steps").enter("lesson old-duplicate");
    assertTrue(student.reads());
    assertTrue(student.seen().contains("Or just go on."), student::seen);
    assertFalse(student.seen().contains("The client has just sent its SYN."), student::seen);
    student.enter("");
    assertTrue(student.seen().contains("The client has just sent its SYN."), student::seen);
  }

  @Test
  void what_the_lesson_has_prepared_is_no_move_of_the_student() {
    Student student = begun("first-steps");
    assertFalse(student.seen().contains("server listen"), student::seen);
    assertTrue(student.enter("connect").seen().contains("start of the step ─ client connect"));
  }

  @Test
  void another_lesson_begins_with_a_page_and_then_shows_its_step() {
    Student student = begun("first-steps").enter("lesson refused");
    assertTrue(student.reads());
    assertTrue(student.seen().contains("many people have seen"), student::seen);
    student.enter("");
    assertFalse(student.reads());
    assertFalse(student.seen().contains("many people have seen"), student::seen);
    seen(student, student.card().text().lines(CARD));
  }

  @Test
  void enter_is_said_to_deliver_only_where_it_does() {
    Student student = begun("first-steps").enter("connect");
    assertFalse(student.seen().contains("Enter: #1"), student::seen);
    student.enter("").enter("deliver").enter("");
    assertFalse(student.seen().contains("Enter: #2"), "a step that has just begun");
    student.enter("client");
    assertTrue(student.seen().contains("Enter: #2"), student::seen);
  }

  @Test
  void a_long_answer_to_a_question_of_ones_own_leads_back_to_the_screen() {
    Student student = begun("first-steps").enter("connect").enter("help");
    assertTrue(student.seen().contains("Enter back to the screen"), student::seen);
    student.enter("");
    assertFalse(student.reads());
    assertEquals(1, student.card().step());
  }

  @Test
  void aims_that_would_give_a_prediction_away_are_not_shown_before_it_is_judged() {
    Student student = begun("first-steps");
    while (student.card().step() < 5) {
      student.enter("skip");
    }
    student.enter("predict server closed");
    assertFalse(student.seen().contains("the server in ESTABLISHED"), student::seen);
    student.enter("deliver");
    assertTrue(student.seen().contains("✗ You predicted CLOSED"), student::seen);
    assertTrue(student.seen().contains("Here one is about to be complete."), student::seen);
  }

  @Test
  void a_wrong_move_is_told_of_at_once_and_undo_stays_on_the_screen() {
    Student student = begun("first-steps").enter("connect").enter("").enter("deliver").enter("");
    assertEquals(3, student.card().step());
    student.enter("deliver");
    assertTrue(student.seen().contains("✗ You let the answer arrive"), student::seen);
    student.enter("undo");
    assertFalse(student.reads());
    assertTrue(student.seen().contains("✓ undo"), student::seen);
  }

  @Test
  void where_many_forged_segments_fly_their_numbers_have_room_before_the_word() {
    Student student = begun("out-of-window");
    while (student.card().step() < 7) {
      student.enter("skip");
    }
    for (String row :
        List.of("#4 FIN,ACK 101 a301 ╌▷", "#8 ACK 101 a301 2B  ╌▷", "#9 FIN 103 forged    ▷")) {
      assertTrue(student.seen().contains(row), student::seen);
    }
  }

  @Test
  void an_earlier_enter_is_told_of_in_one_whole_sentence() {
    Student student = new Student("lost-syn", 120, 40).enter("").enter("").enter("drop");
    assertTrue(
        student.seen().contains("does nothing yet."), "what was said to Enter is still in sight");
    assertFalse(student.seen().contains("Type your first command"), student::seen);
  }

  @Test
  void enter_is_a_key_and_not_to_be_typed() {
    Student student = begun("detective").enter("undo");
    assertTrue(student.seen().contains("Enter: next frame"), student::seen);
    assertFalse(student.seen().contains("type Enter"), student::seen);
  }
}
