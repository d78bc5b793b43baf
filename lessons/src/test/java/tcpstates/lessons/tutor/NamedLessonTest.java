package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tcpstates.lessons.tutor.Samples.holds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.LessonFile;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.course.LessonTexts;

/** How a person names a lesson. */
class NamedLessonTest {

  @Test
  void a_lesson_is_named_by_its_id_or_by_the_number_that_the_list_shows() {
    Pupil pupil = Pupil.fresh();
    String row = pupil.say("lessons").lines().filter(l -> l.contains("closing ")).findFirst().get();
    String number = row.strip().split(" ")[0];
    holds(pupil.say("lesson " + number), "dropped lesson " + number + ", about 8 minutes");
    holds(pupil.say("lesson " + number), "You are in this lesson already.");
    holds(pupil.say("test 0"), "First steps");
    holds(pupil.say("forget 0"), "first-steps");
    assertEquals(Optional.of("closing"), Course.shipped().named(number));
    assertEquals(Optional.of("closing"), Course.shipped().named("closing"));
    assertEquals(Optional.empty(), Course.shipped().named("99"));
    assertEquals(Optional.empty(), Course.shipped().named("-1"));
  }

  @Test
  void a_number_that_is_the_id_of_ones_own_lesson_means_that_one() {
    String text = Course.shipped().text("closing").orElseThrow();
    LessonFile own = LessonFile.of("own.md", text.replace("id: closing", "id: \"1\""));
    Course course = Course.of(List.of(new LessonTexts("own", List.of(own))), Optional.empty());
    assertEquals(Optional.of("1"), course.named("1"));
    assertEquals(Optional.of("open-and-listen"), Course.shipped().named("1"));
    Pupil pupil = new Pupil(course, "", OptionalLong.empty());
    holds(pupil.say("lesson 1"), "CLOSING, and the ACK that was dropped");
  }

  @Test
  void learn_opens_a_lesson_inside_the_program_as_it_does_outside() {
    Pupil pupil = Pupil.fresh();
    holds(pupil.say("learn closing"), "CLOSING, and the ACK that was dropped");
  }

  @Test
  void a_lesson_that_is_not_there_is_met_with_the_nearest() {
    Pupil pupil = Pupil.fresh();
    holds(pupil.say("lesson closign"), "is not a lesson", "Did you mean closing?");
    holds(pupil.say("lesson handshak"), "is not a lesson", "Did you mean three-way-handshake?");
    holds(pupil.say("lesson 99"), "99 is not a lesson: lessons lists them");
    holds(pupil.say("lesson"), "say which lesson, such as first-steps; lessons lists them");
    holds(pupil.say("lessons closing"), "to open a lesson, type lesson and its id or number");
  }

  @Test
  void only_lessons_that_come_with_the_program_are_numbered(@TempDir Path folder)
      throws IOException {
    String text = Course.shipped().text("closing").orElseThrow();
    Files.writeString(folder.resolve("mine.md"), text.replace("id: closing", "id: mine"));
    Course own = Course.only(new LessonFolder(folder), Optional.empty());
    assertEquals(OptionalInt.empty(), own.number("mine"));
    Pupil pupil = new Pupil(own, "", OptionalLong.empty());
    holds(pupil.say("lesson mine again"), "CLOSING, and the ACK that was dropped about 8 minutes");
    holds(Pupil.fresh().say("lesson closing"), "dropped lesson 18, about 8 minutes");
  }
}
