package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.QUIZ;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import org.junit.jupiter.api.Test;
import tcpstates.lessons.progress.ProgressEvent;

/** What counts when a step that was done is undone, or played once more. */
class PlayedAgainTest {

  @Test
  void a_step_that_is_done_can_be_played_again_and_the_better_try_counts() {
    Pupil pupil = at(SYN);
    pupil.say("server close", "server connect", "undo 2", "client connect");
    holds(pupil.say("restart"), "Step 1 of 1", "The better try counts. Type next");
    assertFalse(pupil.attempt().orElseThrow().done());
    holds(pupil.say("client connect"), "Three stars.");
    pupil.say("restart", "server close", "server listen");
    holds(pupil.say("client connect"), "Two stars: 3 moves; 1 is enough.");
    assertEquals(3, pupil.attempt().orElseThrow().work().earlier().orElseThrow().score().stars());
    assertTrue(pupil.finished("it"));
    holds(pupil.say(""), "with 3 of 3 stars");
  }

  @Test
  void what_a_student_was_told_counts_in_the_next_try_too() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict established");
    pupil.say("deliver");
    assertEquals(2, score(pupil).stars());
    holds(pupil.say("restart"), "Hints and wrong answers of earlier tries still count.");
    pupil.say("predict syn-received");
    holds(pupil.say("deliver"), "Two stars: after 1 error.");
    pupil.say("restart");
    holds(pupil.say("skip"), "Step 2 of 2");
    assertFalse(pupil.events().contains(new ProgressEvent.Skipped("it", 1)));
    Pupil asked = at(QUIZ);
    asked.say("1", "2", "restart", "2");
    assertEquals(1, score(asked).wrong());
  }

  @Test
  void who_undoes_what_did_a_step_reads_what_it_asks_for_again_and_can_go_on() {
    Pupil pupil = at(SYN);
    pupil.say("client connect");
    holds(pupil.card().orElseThrow().text().toString(), "It is called.");
    holds(pupil.say("undo"), "You are back before the end of this step. It stays done");
    holds(pupil.card().orElseThrow().text().toString(), "The server listens. Call it.");
    assertFalse(pupil.card().orElseThrow().aims().get(0).reached());
    pupil.say("redo");
    holds(pupil.card().orElseThrow().text().toString(), "It is called.");
    pupil.say("undo");
    pupil.say("");
    assertTrue(pupil.finished("it"));
  }

  @Test
  void help_in_a_test_stays_help_when_the_step_is_played_again() {
    Pupil pupil = at(SYN);
    pupil.say("test it", "hint", "client connect", "restart", "client connect");
    assertFalse(pupil.finished("it"));
  }
}
