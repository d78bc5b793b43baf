package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Task;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.BriefText;

/** What a lesson says to a move that can't be made now, on a screen of 80 columns. */
class LessonRejectionsTest {

  private static final Look ROW = Look.of(78, false);
  private static final StyledLine MORE = StyledLine.of(" and more");

  /** Those with the longest reasons. */
  private static final List<String> TYPED =
      List.of("send fin", "server send rst", "send psh ack", "read", "send syn ack", "wait rto");

  static List<String> ids() {
    return Course.shipped().ids().stream().filter(id -> !id.startsWith("single-loss")).toList();
  }

  /** Reason and all, it has at most two rows, and a third for what is legal. */
  @ParameterizedTest
  @MethodSource("ids")
  void a_rejection_has_room_in_two_rows(String id) {
    Student student = new Student(id, 80, 24).enter("");
    LessonReading reading = Course.shipped().lesson(id, OptionalLong.empty()).orElseThrow();
    Lesson lesson = ((LessonReading.Read) reading).lesson();
    for (var step : lesson.steps()) {
      if (student.reads()) {
        student.enter("");
      }
      if (step.task() instanceof Task.Reach) {
        TYPED.forEach(line -> typed(student, line));
      }
      student.enter("skip");
    }
  }

  private static void typed(Student student, String line) {
    int moves = student.model().session().branch().position();
    boolean done = student.card().done();
    student.enter(line);
    if (student.reads()) {
      student.enter("");
    }
    var log = student.model().log();
    if (log.get(log.size() - 1).reply().answer() instanceof Answer.Rejected rejected) {
      List<StyledLine> rows = BriefText.refusal(student.model().session(), rejected, ROW, 3, MORE);
      assertFalse(rows.stream().anyMatch(row -> row.text().endsWith(MORE.text())), rows::toString);
    }
    if (!done && student.model().session().branch().position() > moves) {
      student.enter("undo");
    }
  }
}
