package tcpstates.lessons.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.repl.command.CoreCommands;

/** A neighbour's answers do not do. */
class SeedProofTest {

  @Test
  void every_lesson_from_the_third_on_has_two_answers_that_depend_on_the_seed() {
    Course course = Course.shipped();
    SeedProof proof =
        new SeedProof(course, CoreCommands.SET.plus(LessonCommands.verbs(course::lessons)));
    List<String> weak = new ArrayList<>();
    for (CourseEntry lesson :
        course.lessons().stream().filter(CourseEntry::inOrder).skip(2).toList()) {
      int most =
          IntStream.rangeClosed(2, 7)
              .map(other -> proof.depends(lesson.id(), 1, other).size())
              .max()
              .orElseThrow();
      if (most < 2) {
        weak.add(lesson.id() + " " + most);
      }
    }
    assertEquals(List.of(), weak);
  }
}
