package tcpstates.lessons.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

class ShippedTest {

  private static final Pattern WHAT_ONE_WOULD_SEE =
      Pattern.compile("\\b(ss|nstat|tcpdump|Wireshark)\\b");

  private final Course course = Course.shipped();

  @Test
  void every_shipped_lesson_can_be_read() {
    for (String id : course.ids()) {
      LessonReading reading = course.lesson(id, OptionalLong.empty()).orElseThrow();
      assertEquals(
          List.of(),
          reading instanceof LessonReading.Broken broken ? broken.problems() : List.of());
    }
  }

  @Test
  void each_term_that_lessons_teach_is_explained_in_each_spelling() {
    Terms terms = Terms.standard();
    assertEquals(
        List.of(),
        terms.spellings(terms.names()).stream()
            .filter(term -> Glossary.standard().find(term).isEmpty())
            .toList());
  }

  @Test
  void a_lesson_ends_with_three_lines_what_one_would_see_and_a_question() {
    for (CourseEntry entry : course.entries()) {
      if (entry.origin() == CourseEntry.Origin.SHIPPED) {
        List<LessonStep> steps = lesson(entry).steps();
        LessonStep last = steps.get(steps.size() - 1);
        List<String> text =
            last.prose().lines(Look.of(500, false)).stream().map(StyledLine::text).toList();
        assertEquals(3, text.stream().filter(line -> line.startsWith("•")).count(), entry.id());
        assertTrue(
            text.stream().anyMatch(line -> WHAT_ONE_WOULD_SEE.matcher(line).find()), entry.id());
        assertInstanceOf(Task.Quiz.class, last.task(), entry.id());
      }
    }
  }

  @Test
  void the_last_thing_to_be_done_is_done_without_completion() {
    for (CourseEntry entry : course.entries()) {
      if (entry.origin() == CourseEntry.Origin.SHIPPED) {
        List<LessonStep> done =
            lesson(entry).steps().stream()
                .filter(step -> step.task() instanceof Task.Reach)
                .toList();
        assertEquals(Optional.of(false), done.get(done.size() - 1).completion(), entry.id());
      }
    }
  }

  private Lesson lesson(CourseEntry entry) {
    LessonReading reading = course.lesson(entry.id(), OptionalLong.empty()).orElseThrow();
    return assertInstanceOf(LessonReading.Read.class, reading).lesson();
  }
}
