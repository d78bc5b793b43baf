package tcpstates.lessons.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.run.Samples.PREDICT;
import static tcpstates.lessons.run.Samples.SYN;
import static tcpstates.lessons.run.Samples.at;
import static tcpstates.lessons.run.Samples.holds;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Event;
import tcpstates.lessons.progress.Folding;

/** What is said to those who come, new or again. */
class GreetingTest {

  @Test
  void who_is_new_is_led_into_the_first_lesson() {
    Pupil pupil = Pupil.fresh();
    holds(pupil.transcript(), "You will open a TCP connection by hand. Type: connect");
    holds(pupil.say(""), "Type the command");
    holds(pupil.say("connect"), "✓ Done. Three stars.");
  }

  @Test
  void who_leaves_the_first_screen_at_once_has_not_been_here() {
    Shelf shelf = Shelf.of(Course.shipped());
    Pupil pupil = Pupil.fresh();
    pupil.say("quit");
    assertEquals(List.of(), pupil.events());
    holds(pupil.back(shelf).transcript(), "A first lesson");
    Pupil player = Pupil.fresh();
    player.say("play");
    assertFalse(player.back(shelf).transcript().contains("A first lesson"));
  }

  @Test
  void who_has_only_begun_the_first_lesson_is_greeted_as_new() {
    Shelf shelf = Shelf.of(Course.shipped());
    Folding folding = new Folding();
    folding.add("early", new Event.Began("first-steps", OptionalLong.empty()));
    Pupil pupil = new Pupil(shelf, folding.progress(), OptionalLong.empty());
    holds(pupil.transcript(), "A first lesson");
    folding.add("later", new Event.Resumed("early", 0));
    holds(
        new Pupil(shelf, folding.progress(), OptionalLong.empty()).transcript(), "A first lesson");
    folding.add("later", new Event.Typed("connect"));
    Pupil back = new Pupil(shelf, folding.progress(), OptionalLong.empty());
    holds(back.transcript(), "in the middle of");
    folding.add("other", new Event.Began("closing", OptionalLong.empty()));
    Pupil other = new Pupil(shelf, folding.progress(), OptionalLong.empty());
    assertFalse(other.transcript().contains("A first lesson"), other.transcript());
  }

  @Test
  void what_was_left_in_the_middle_is_offered_also_when_another_lesson_was_finished_since() {
    Shelf shelf = Folder.of(PREDICT).with("new", "", SYN);
    Pupil pupil = at(shelf);
    for (String line : List.of("predict LISTEN", "deliver", "", "lesson first", "server listen")) {
      pupil.say(line);
    }
    assertTrue(pupil.finished("first"));
    Pupil back = pupil.back(shelf);
    holds(back.transcript(), "in the middle of The lesson it, at step 2 of 2");
    back.say("resume");
    assertEquals(1, back.attempt().orElseThrow().at());
    back.say("predict client established");
    back.say("deliver");
    assertTrue(back.finished("it"));
    Pupil third = pupil.back(shelf, back);
    holds(third.transcript(), "Your next lesson is The lesson new.");
  }

  @Test
  void beside_what_was_left_the_next_lesson_is_offered() {
    Shelf shelf = Folder.of(PREDICT);
    Pupil pupil = at(shelf);
    pupil.say("predict LISTEN");
    holds(pupil.back(shelf).transcript(), "in the middle of The lesson it", "lesson first begins");
  }
}
