package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.NARROW;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.QUIZ;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.progress.Score;

/** What the tutor does in a step: goals, failures, help, predictions, questions. */
class TutorTest {

  // ---- goals

  @Test
  void any_way_to_the_goal_counts() {
    Pupil pupil = at(SYN);
    holds(
        pupil.say("client connect"),
        "✓ Done. Three stars.",
        "It is called.",
        "Press Enter or type next to go on.");
    assertEquals(new Score(1, OptionalInt.of(1), 0, 0), score(pupil));
  }

  @Test
  void rejected_moves_and_typos_cost_nothing() {
    Pupil pupil = at(SYN);
    pupil.say("client send fin", "clinet connect", "show", "client connect");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void more_moves_than_needed_cost_a_star() {
    Pupil pupil = at(SYN);
    pupil.say("server close");
    pupil.say("server listen");
    holds(pupil.say("client connect"), "Two stars: 3 moves; 1 is enough.");
  }

  @Test
  void moves_that_were_taken_back_do_not_count() {
    Pupil pupil = at(SYN);
    pupil.say("wait 1s", "undo", "client connect");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void a_goal_that_is_passed_on_the_way_inside_one_command_counts() {
    Pupil pupil =
        at(
            """
            Time goes by.

            ## Until then

            ```setup
            set play auto
            set wire auto
            server listen
            client connect
            client close
            ```
            ```goal
            client FIN-WAIT-2
            ```
            ```solution
            wait 1s
            server close
            ```
            """
                .replace("client close\n", "")
                .replace("wait 1s\nserver close", "client close"));
    pupil.say("client close");
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  @Test
  void a_state_between_two_steps_of_a_wait_counts() {
    Pupil pupil =
        at(
            """
            Two retransmissions.

            ## Until then

            ```setup
            client connect
            drop
            ```
            ```goal
            wire 2
            ```
            ```solution
            wait rto
            wait rto
            ```
            """);
    pupil.say("wait 30s");
    assertTrue(pupil.session().world().wire().size() > 2);
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  @Test
  void goal_tells_what_is_missing() {
    String said = at(SYN).say("goal");
    holds(said, "· the client in SYN-SENT it is in CLOSED", "nothing is in flight");
  }

  // ---- things to avoid, and dead ends

  @Test
  void what_is_to_be_avoided_fails_the_step_until_it_is_undone() {
    Pupil pupil = at(SYN);
    holds(pupil.say("client listen"), "✗ A listener waits. You are to call.", "undo takes it back");
    holds(pupil.say("client connect"), "undo 2 to go back far enough");
    assertFalse(pupil.attempt().orElseThrow().done());
    pupil.say("undo 2");
    pupil.say("client connect");
    assertEquals(new Score(1, OptionalInt.of(1), 0, 1), score(pupil));
  }

  @Test
  void a_text_that_tells_the_way_out_is_not_added_to() {
    Pupil pupil = at(SYN.replace("You are to call.", "`restart`, and call."));
    String said = pupil.say("client listen");
    holds(said, "✗ A listener waits. restart, and call.");
    assertFalse(said.contains("takes it back"), said);
  }

  @Test
  void a_dead_end_is_told_at_once_with_the_undo_that_leads_out() {
    Pupil pupil = at(NARROW);
    holds(pupil.say("drop"), "The goal is out of reach from here.", "Type undo.");
    holds(pupil.say("hint"), "This way does not lead to the goal. The next move: undo.");
    holds(pupil.say("client close"), "only use deliver and drop");
  }

  @Test
  void moves_names_what_a_step_grants_though_no_list_can_hold_its_values() {
    Pupil pupil = Pupil.at("middleboxes", 6);
    String said = pupil.say("moves");
    holds(said, "set NAME VALUE");
    assertFalse(said.contains("Where they lead"), said);
    pupil.say("set keepalive 1m");
    holds(pupil.say("moves"), "wait timer", "set NAME VALUE", "Where they lead");
  }

  @Test
  void where_no_move_is_possible_moves_says_so() {
    Pupil pupil = at(NARROW);
    pupil.say("drop");
    holds(pupil.say("moves"), "Legal now", "nothing that is allowed here");
  }

  // ---- help

  @Test
  void help_goes_from_hints_to_the_next_move_to_the_whole_way() {
    Pupil pupil = at(SYN);
    holds(pupil.say("hint"), "The first hint.", "for another");
    holds(pupil.say("hint"), "The second hint.", "for the next move");
    holds(pupil.say("hint"), "The next move reaches the goal: client send syn.");
    pupil.say("client send syn");
    assertEquals(3, score(pupil).hints());
    assertEquals(2, score(pupil).stars());
  }

  @Test
  void answer_shows_the_whole_way_with_what_is_to_be_predicted() {
    Pupil pupil = at(PREDICT);
    pupil.say("answer");
    holds(pupil.say("answer"), "predict server SYN-RECEIVED deliver");
  }

  @Test
  void path_counts_as_help() {
    Pupil pupil = at(SYN);
    pupil.say("path client SYN-SENT");
    pupil.say("client connect");
    assertEquals(1, score(pupil).hints());
  }

  // ---- predictions

  @Test
  void a_move_that_would_tell_is_held_back_until_one_has_predicted() {
    Pupil pupil = at(PREDICT);
    holds(pupil.say("deliver"), "First say what you expect", "predict server STATE");
    assertEquals(1, pupil.session().world().wire().size());
    pupil.say("predict SYN-RECEIVED");
    holds(pupil.say("deliver"), "✓ Done. Three stars.");
  }

  @Test
  void a_wrong_prediction_is_met_by_what_it_overlooks() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict established");
    holds(pupil.say(""), "does not know yet that it has been heard", "Two stars: after 1 error.");
    pupil.say("");
    pupil.say("predict client SYN-RECEIVED");
    holds(pupil.say("deliver"), "Our SYN is acknowledged and the peer's has arrived");
  }

  @Test
  void a_prediction_that_was_judged_stays_judged_and_a_wrong_one_has_no_tick() {
    Pupil pupil = at(PREDICT.replace("server SYN-RECEIVED\n", "server SYN-RECEIVED and wire 2\n"));
    pupil.say("predict established");
    pupil.say("deliver");
    holds(pupil.say("goal"), "✗ your prediction for the server");
    pupil.say("undo");
    assertFalse(pupil.say("deliver").contains("First say what you expect"));
    assertEquals(1, pupil.attempt().orElseThrow().work().wrong());
    pupil.say("restart");
    holds(pupil.say("deliver"), "First say what you expect");
  }

  @Test
  void completion_is_off_while_a_prediction_is_wanted() {
    Pupil pupil = at(PREDICT);
    assertFalse(pupil.completes());
    pupil.say("predict SYN-RECEIVED");
    pupil.say("deliver");
    assertTrue(pupil.completes());
  }

  // ---- questions

  @Test
  void a_question_is_answered_by_number_or_letter() {
    Pupil pupil = at(QUIZ);
    holds(pupil.say("answer a"), "✗ That one ends.", "Try again.");
    holds(pupil.say("7"), "from 1 to 3");
    holds(pupil.say("1, 3"), "Only one of these is right.");
    holds(pupil.say("yes"), "unknown command", "Type the number of your answer.");
    holds(pupil.say("a, C"), "Only one of these is right.");
    holds(pupil.say("c"), "✗ That one breaks.");
    holds(pupil.say("d"), "unknown command", "Type the number of your answer.");
    holds(pupil.say("b"), "✓ Yes.");
    assertEquals(2, score(pupil).wrong());
  }

  @Test
  void hints_rule_out_choices_and_end_with_the_answer() {
    Pupil pupil = at(QUIZ);
    holds(pupil.say("hint"), "It is not number 1. That one ends.");
    holds(pupil.say("hint"), "It is not number 3. That one breaks.");
    holds(pupil.say("hint"), "2. SYN", "✓ Yes.");
    assertTrue(pupil.attempt().orElseThrow().done());
  }
}
