package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Task;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;

/** The shipped lessons on a wide screen, with the ladder above: nothing is cut off there either. */
class WideLessonScreensTest {

  /** The widest that a card's text becomes. */
  private static final Look CARD = Look.of(90, false);

  static List<String> ids() {
    return Course.shipped().ids();
  }

  private static Lesson lesson(String id) {
    LessonReading reading = Course.shipped().lesson(id, OptionalLong.empty()).orElseThrow();
    return ((LessonReading.Read) reading).lesson();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_step_its_end_and_every_answer_is_seen_whole(String id) {
    Student student = new Student(id, 120, 40).enter("");
    for (var step : lesson(id).steps()) {
      if (student.reads()) {
        student.enter("");
      }
      assertEquals(step.heading(), student.card().heading());
      seen(student, student.card().text());
      if (step.task() instanceof Task.Quiz quiz) {
        answered(student, quiz);
      } else {
        predicted(student, (Task.Reach) step.task());
        step.solution().forEach(line -> student.enter(line.text()));
        student.card().aims().forEach(aim -> seen(student, aim.text()));
      }
      assertTrue(student.card().done(), student::seen);
      seen(student, student.card().text());
      said(student);
      student.enter("");
    }
  }

  private static void answered(Student student, Task.Quiz quiz) {
    for (int i : choices(quiz, false)) {
      student.enter(String.valueOf(i));
      seen(student, student.card().question());
      said(student);
    }
    student.enter(
        quiz.choices().isEmpty()
            ? "answer"
            : "answer "
                + choices(quiz, true).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
    seen(student, student.card().question());
  }

  private static List<Integer> choices(Task.Quiz quiz, boolean right) {
    return IntStream.rangeClosed(1, quiz.choices().size())
        .filter(i -> quiz.choices().get(i - 1).right() == right)
        .boxed()
        .toList();
  }

  private static void predicted(Student student, Task.Reach reach) {
    reach
        .predict()
        .ifPresent(
            asked -> {
              String state =
                  asked.overlooks().keySet().stream().findFirst().map(Object::toString).orElse("");
              student.enter("predict " + asked.side().word() + " " + state);
            });
  }

  /** What was said last, if it is not on a page of its own. */
  private static void said(Student student) {
    var log = student.model().log();
    if (!student.reads()) {
      for (StyledLine line : log.get(log.size() - 1).reply().beside()) {
        seen(student, line.text());
      }
    }
  }

  private static void seen(Student student, Prose text) {
    text.lines(CARD).forEach(line -> seen(student, line.text()));
  }

  /** If a row was broken, the rest of its text is in the next row. */
  private static void seen(Student student, String text) {
    String screen = plain(student.seen());
    assertTrue(screen.contains(plain(text).strip()), () -> text + "\n" + student.seen());
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s│]+", " ");
  }
}
