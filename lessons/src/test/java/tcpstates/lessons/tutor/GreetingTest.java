package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressFolder;
import tcpstates.lessons.progress.ProgressMemory;

/** What the program says to people who start it, the first time or again. */
class GreetingTest {

  @Test
  void who_is_new_is_led_into_the_first_lesson() {
    Pupil pupil = Pupil.fresh();
    holds(pupil.transcript(), "Let the client call. Type: connect");
    holds(pupil.say(""), "Type the command");
    holds(pupil.say("connect"), "✓ Done. Three stars.");
  }

  @Test
  void progress_that_is_not_kept_is_told_at_once_and_stands_in_the_title() {
    String problem = "Your progress is not kept: the disk is full.";
    Course course = Course.shipped();
    Pupil pupil = new Pupil(course, ProgressMemory.unkept(problem), OptionalLong.empty());
    holds(pupil.transcript(), problem);
    assertFalse(pupil.say("connect").contains("not kept"), "it is told once");
    assertTrue(pupil.card().orElseThrow().title().startsWith("NOT KEPT: "));
  }

  @Test
  void a_lock_that_another_program_takes_and_gives_back_is_told_with_the_next_line(
      @TempDir Path folder) throws IOException {
    Pupil pupil =
        new Pupil(
            Folder.of(PREDICT),
            new ProgressFolder(folder, () -> "run", Duration.ZERO),
            OptionalLong.empty());
    pupil.say("lesson it");
    try (FileChannel lock =
        FileChannel.open(folder.resolve("progress.lock"), StandardOpenOption.WRITE)) {
      lock.lock();
      holds(pupil.say("predict LISTEN"), "✗ Your progress is not kept: another program has locked");
    }
    holds(pupil.say("deliver"), "✓ Your progress is kept again, nothing is missing.");
  }

  @Test
  void what_is_wrong_with_the_file_is_told_in_the_greeting() {
    Pupil pupil = new Pupil(Folder.of(SYN), "r finished it ;\n", OptionalLong.empty());
    holds(pupil.transcript(), "Your next lesson is", "its first line is missing");
  }

  @Test
  void who_leaves_the_first_screen_at_once_has_not_been_here() {
    Course course = Course.shipped();
    Pupil pupil = Pupil.fresh();
    pupil.say("quit");
    assertEquals(List.of(), pupil.events());
    holds(pupil.back(course).transcript(), "Your first lesson");
    Pupil player = Pupil.fresh();
    player.say("play");
    assertFalse(player.back(course).transcript().contains("Your first lesson"));
  }

  @Test
  void who_has_only_begun_the_first_lesson_is_greeted_as_new() {
    Course course = Course.shipped();
    String log = "# tcpstates progress 1\nearly began first-steps - ;\n";
    Pupil pupil = new Pupil(course, log, OptionalLong.empty());
    holds(pupil.transcript(), "Your first lesson");
    log += "later resumed early 0 ;\n";
    holds(new Pupil(course, log, OptionalLong.empty()).transcript(), "Your first lesson");
    log += "later typed connect ;\n";
    Pupil back = new Pupil(course, log, OptionalLong.empty());
    holds(back.transcript(), "in the middle of");
    log += "other began closing - ;\n";
    Pupil other = new Pupil(course, log, OptionalLong.empty());
    assertFalse(other.transcript().contains("Your first lesson"), other.transcript());
  }

  @Test
  void what_was_left_in_the_middle_is_offered_also_when_another_lesson_was_finished_since() {
    Course course = Folder.about(PREDICT).with("new", "", SYN).course();
    Pupil pupil = at(course);
    pupil.say("predict LISTEN", "deliver", "", "lesson first", "server listen");
    assertTrue(pupil.finished("first"));
    Pupil back = pupil.back(course);
    holds(back.transcript(), "in the middle of The lesson it, at step 2 of 2");
    back.say("resume");
    assertEquals(1, back.attempt().orElseThrow().at());
    back.say("predict client established");
    back.say("deliver");
    assertTrue(back.finished("it"));
    Pupil third = back.back(course);
    holds(third.transcript(), "Your next lesson is The lesson new.");
  }

  @Test
  void beside_what_was_left_the_next_lesson_is_offered() {
    Course course = Folder.of(PREDICT);
    Pupil pupil = at(course);
    pupil.say("predict LISTEN");
    holds(pupil.back(course).transcript(), "in the middle of The lesson it", "lesson first begins");
  }
}
