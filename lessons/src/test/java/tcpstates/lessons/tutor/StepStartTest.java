package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;

/** Where a step begins, and how far a student can go back in it. */
class StepStartTest {

  @Test
  void undo_and_goto_stop_at_the_steps_start() {
    Pupil pupil = at(SYN);
    holds(pupil.say("undo"), "The step begins here, and you can't go back to before it.");
    String first = pupil.say("goto 0");
    holds(first, "The step begins here", "restart begins the step again.");
    assertFalse(first.contains("back leads to the step before"), first);
    pupil.say("server close");
    pupil.say("server listen");
    holds(pupil.say("undo 3"), "This is the step's start.");
    assertEquals(State.LISTEN, pupil.session().world().tcp(Side.SERVER).state());
    pupil.say("client connect");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void a_closing_question_begins_wherever_the_student_is() {
    Pupil pupil = Pupil.at("rare-calls", 7);
    pupil.rightWay().forEach(pupil::say);
    pupil.say("dup");
    String next = pupil.say("next");
    holds(next, "What stays with you");
    assertFalse(next.contains("starting point"), next);
  }

  @Test
  void undo_counts_the_moves_of_the_step() {
    Pupil pupil = Pupil.at("rare-calls", 1);
    pupil.say("client connect");
    pupil.say("client close");
    holds(pupil.say("undo"), "undo: now after 1 of 2 moves");
    holds(pupil.say("undo"), "undo: now at the start");
  }
}
