package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.BY_HAND;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.QUIZ;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.lacks;
import static tcpstates.lessons.tutor.Samples.score;

import org.junit.jupiter.api.Test;

/**
 * Nothing reveals an answer unasked, and nobody loses points for something that is not an error.
 */
class FairnessTest {

  // ---- what is still open is not revealed

  @Test
  void while_a_prediction_is_open_moves_and_the_goal_tell_no_outcome() {
    Pupil pupil = at(PREDICT);
    String moves = pupil.say("moves");
    lacks(moves, "SYN-RECEIVED", "goes to");
    holds(moves, "deliver #1", "moves full tells it, and counts as a hint");
    lacks(pupil.say("goal"), "SYN-RECEIVED");
    lacks(pupil.say("deliver #9"), "SYN-RECEIVED");
    pupil.say("predict SYN-RECEIVED");
    lacks(pupil.say("moves"), "goes to");
    holds(pupil.say("deliver"), "Three stars");
  }

  @Test
  void where_an_answer_is_owed_moves_does_not_single_it_out() {
    Pupil pupil = at(BY_HAND);
    holds(pupil.say("moves"), "deliver #1 the server owes an answer");
    pupil.say("deliver");
    String moves = pupil.say("moves");
    holds(moves, "server send FLAGS", "server close");
    lacks(moves, "syn ack", "SYN-RECEIVED", "goes to");
    holds(pupil.say("server send syn ack"), "Three stars");
  }

  @Test
  void to_ask_for_moves_is_no_hint_and_to_ask_for_outcomes_is_one() {
    Pupil predicting = at(PREDICT);
    predicting.say("moves");
    assertEquals(0, predicting.attempt().orElseThrow().work().hints());
    holds(predicting.say("moves full"), "SYN-RECEIVED");
    assertEquals(1, predicting.attempt().orElseThrow().work().hints());
    Pupil pupil = at(BY_HAND);
    pupil.say("deliver");
    holds(pupil.say("moves full"), "server send syn ack", "the server goes to SYN-RECEIVED");
    pupil.say("server send syn ack");
    assertEquals(1, score(pupil).hints());
  }

  @Test
  void to_ask_for_a_way_is_a_hint_while_a_question_is_open_too() {
    Pupil pupil = at(QUIZ);
    pupil.say("path client SYN-SENT");
    assertEquals(1, pupil.attempt().orElseThrow().work().hints(), pupil::transcript);
  }

  // ---- the first mistakes

  @Test
  void an_ack_that_comes_too_early_is_told_who_has_to_act() {
    Pupil pupil = at(BY_HAND);
    String early = pupil.say("client send ack");
    holds(early, "The network has to act: #1 SYN is on its way to the server.");
    lacks(early, "ACKNOWLEDGE");
    holds(pupil.say("server send syn ack"), "The network has to act");
    pupil.say("deliver");
    holds(
        pupil.say("client send ack"),
        "The server has to act: #1 SYN has arrived there",
        "The client has nothing to acknowledge.");
    pupil.say("server send syn ack");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void enter_and_waiting_for_nothing_are_told_who_has_to_act() {
    Pupil pupil = at(SYN);
    pupil.say("show");
    holds(pupil.say(""), "One side has to act: nothing is on the wire, and no timer runs.");
    holds(pupil.say("wait rto"), "One side has to act");
    holds(pupil.say("wait 1h"), "One side has to act");
    pupil.say("client connect");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void nobody_is_said_to_act_who_can_not_act_in_the_step() {
    Pupil forging = Pupil.at("middleboxes", 2);
    forging.say("drop");
    holds(forging.say(""), "A segment has to be forged: nothing is on the wire.");
    lacks(forging.say("deliver"), "Time has to pass", "side has to act");
    Pupil waiting = Pupil.at("middleboxes", 6);
    String vain = waiting.say("wait 1h");
    holds(vain, "Nothing is on the wire, and no timer runs.");
    lacks(vain, "side has to act");
    Pupil repeating = Pupil.at("out-of-window", 3);
    holds(repeating.say("deliver"), "Time has to pass: the next timer is due at 1.000 s.");
  }

  @Test
  void a_rejection_advises_no_command_that_the_step_does_not_grant() {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson forged");
    pupil.say("predict server CLOSED");
    pupil.say("deliver");
    String rejected = pupil.say("server send rst");
    holds(rejected, "this segment gives no reason to.");
    lacks(rejected, "abort");
    String why = pupil.say("why");
    holds(why, "this segment gives no reason to.");
    lacks(why, "abort");
  }

  @Test
  void a_near_miss_suggests_no_command_that_the_step_does_not_grant() {
    Pupil pupil = Pupil.at("lost-syn", 2);
    lacks(pupil.say("conect"), "connect");
    holds(pupil.say("wiat rto"), "Did you mean wait");
  }

  @Test
  void to_deliver_all_where_nothing_is_in_flight_is_told_who_has_to_act() {
    Pupil pupil = at(SYN);
    holds(pupil.say("deliver all"), "Nothing was in flight", "One side has to act");
    Pupil owing = at(BY_HAND);
    owing.say("deliver");
    holds(owing.say("deliver all"), "The server has to act: #1 SYN has arrived there");
  }

  @Test
  void several_answers_to_a_question_with_one_do_not_give_it_away_and_cost_nothing() {
    Pupil pupil = at(QUIZ);
    String said = pupil.say("answer 1 2 3");
    holds(said, "Only one of these is right. Type its number alone.");
    lacks(said, "Yes");
    pupil.say("2");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void where_only_a_question_is_asked_a_move_that_fails_is_told_to_answer_it() {
    Pupil pupil = at(QUIZ);
    String early = pupil.say("deliver");
    holds(early, "No move is needed here: answer the question.", "Nothing is in flight.");
    lacks(early, "has to act");
  }

  @Test
  void the_wrong_side_is_noticed_before_it_costs_anything() {
    Pupil pupil = at(SYN);
    holds(pupil.say("server close"), "In this step the client acts, and this was the server.");
    pupil.say("undo");
    holds(pupil.say("client connect"), "Three stars");
  }

  @Test
  void data_of_the_wrong_program_is_noticed_where_both_sides_act() {
    Pupil pupil = Pupil.at("talking", 1);
    String said = "In this step the client's program speaks, and this was the server's.";
    holds(pupil.say("server send \"hello\""), said);
    pupil.say("undo", "client send \"hello\"", "deliver");
    lacks(pupil.say("server send \"hi\""), said);
    holds(pupil.say("deliver"), "owes an answer");
  }

  @Test
  void a_segment_forged_for_the_wrong_side_is_noticed_at_once() {
    Pupil pupil = Pupil.at("forged", 5);
    String said =
        "In this step the forged segment goes to the server, and this one goes to the client.";
    holds(pupil.say("inject to client ack \"evil\""), said);
    pupil.say("undo");
    lacks(pupil.say("inject to server ack \"evil\""), said);
  }

  @Test
  void a_condition_to_avoid_that_the_wrong_side_has_met_costs_nothing() {
    Pupil pupil = at(SYN.replace("client LISTEN ::", "server SYN-SENT ::"));
    holds(pupil.say("server connect"), "A listener waits.", "undo takes it back.");
    pupil.say("undo");
    holds(pupil.say("client connect"), "Three stars");
  }

  @Test
  void a_call_that_the_step_only_grants_as_a_segment_is_offered_as_one() {
    Pupil pupil = at(SYN.replace("```goal", "```allow\nsend\n```\n```goal"));
    String said = pupil.say("server send ack");
    holds(said, "client send FLAGS");
    lacks(said, "client connect");
  }

  @Test
  void an_offer_to_try_other_flags_is_made_once() {
    Pupil pupil = at(BY_HAND.replace("```goal", "```allow\ndeliver, send\n```\n```goal"));
    pupil.say("deliver");
    String said = pupil.say("server send ack");
    holds(said, "server send with other FLAGS");
    lacks(said, "server send FLAGS");
  }

  // ---- stars

  /** The author lets two segments arrive at once. */
  private static final String TOGETHER =
      """
      Two segments.

      ## Both arrive

      ```setup
      set play auto
      set wire auto
      server listen
      client connect
      set wire manual
      client send "a"
      client send "b"
      ```
      ```goal
      server received "ab"
      ```
      ```solution
      deliver all
      ```
      """;

  @Test
  void to_deliver_one_by_one_costs_no_star_and_the_authors_own_way_is_not_called_shorter() {
    Pupil one = at(TOGETHER);
    one.say("deliver");
    holds(one.say("deliver"), "Three stars.");
    Pupil all = at(TOGETHER);
    String said = all.say("deliver all");
    holds(said, "Three stars.");
    lacks(said, "shorter");
  }

  @Test
  void to_lose_segments_one_by_one_costs_no_star() {
    Pupil pupil =
        at(
            TOGETHER
                .replace("server received \"ab\"", "wire empty and server received \"\"")
                .replace("deliver all", "drop all"));
    pupil.say("drop");
    holds(pupil.say("drop"), "Three stars.");
  }

  @Test
  void a_listener_may_turn_caller_before_or_after_the_other_side_calls() {
    Pupil pupil = Pupil.at("rare-calls", 7);
    pupil.say("client connect");
    lacks(pupil.say("server connect"), "can be done without");
    pupil.say("deliver syn from server");
    pupil.say("client send syn ack");
    holds(pupil.say("client close"), "Done.");
  }

  @Test
  void enter_does_nothing_in_a_step_just_begun_and_names_no_move() {
    Pupil pupil = at(PREDICT);
    String said = pupil.say("");
    holds(said, "This step has just begun");
    lacks(said, "deliver`", "such as");
    assertTrue(pupil.session().world().wire().size() == 1);
  }

  @Test
  void when_only_something_on_the_way_is_missing_the_student_is_told_what() {
    Pupil pupil =
        at(
            """
            A repeat.

            ## Answer the second one

            ```setup
            server listen
            client connect
            ```
            ```goal
            server SYN-RECEIVED
            happened timeout.retransmission client :: the SYN has been sent twice
            ```
            ```solution
            wait rto
            deliver
            server send syn ack
            ```
            """);
    pupil.say("deliver");
    holds(pupil.say("server send syn ack"), "Only this is missing: the SYN has been sent twice.");
    lacks(pupil.say("wait rto"), "Only this is missing");
  }

  @Test
  void to_let_a_segment_arrive_or_get_lost_that_the_author_leaves_on_the_wire_costs_no_star() {
    Pupil cut = Pupil.at("lost-fin", 6);
    cut.say("server close");
    cut.say("drop");
    holds(cut.say("wait 10s"), "Three stars.");
    Pupil slowly = Pupil.at("lost-fin", 6);
    slowly.say("server close", "drop", "wait 1s", "drop");
    holds(slowly.say("wait 9s"), "Three stars.");
    Pupil carried = Pupil.at("three-segment-close", 4);
    carried.say(
        "predict client FIN-WAIT-2",
        "server send \"bye\"",
        "deliver",
        "client send ack",
        "deliver",
        "server close",
        "deliver");
    holds(carried.say("client send ack"), "Three stars.");
  }

  @Test
  void what_a_student_may_carry_one_by_one_pays_for_no_move_of_another_kind() {
    Pupil unasked = Pupil.at("both-close", 1);
    unasked.say("client close", "client send ack");
    holds(unasked.say("server close"), "Two stars: 3 moves; 2 are enough.");
    Pupil call = at(TOGETHER);
    call.say("client send \"c\"");
    holds(call.say("deliver all"), "Two stars: 2 moves; 1 is enough.");
  }
}
