package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;

/** The paths that the tutor shows: they can be typed, and none is longer than necessary. */
class StepPathTest {

  private static final String LISTENING = "```solution\nclient send syn\n```";

  // ---- the shortest way

  @Test
  void waiting_costs_no_star() {
    String said =
        Pupil.at("dead-peer", 2)
            .say("client send \"x\"", "wait 1s", "wait 1s", "wait 1s", "wait 5s");
    holds(said, "Three stars.");
  }

  @Test
  void a_way_as_long_as_the_authors_has_all_stars_though_there_is_a_shorter_one() {
    String body = SYN.replace(LISTENING, LONGER);
    Pupil pupil = Samples.at(body);
    holds(pupil.say("server close", "server listen", "client connect"), "✓ Done. Three stars.");
    assertEquals(OptionalInt.of(3), score(pupil).shortest());
    holds(Samples.at(body).say("client connect"), "Three stars. You found a shorter way");
  }

  private static final String LONGER =
      "```solution\nserver close\nserver listen\nclient send syn\n```";

  @Test
  void a_way_longer_than_the_authors_is_told_of_the_authors() {
    String said = Samples.at(SYN).say("server close", "server listen", "client connect");
    holds(said, "Two stars: 3 moves; 1 is enough.");
    holds(
        Samples.at(SYN).say("server close", "server listen", "wait 1s", "client connect"),
        "Two stars: 3 moves besides waiting; 1 is enough.");
  }

  @Test
  void a_move_is_told_by_a_verb_that_the_step_allows() {
    Pupil pupil =
        Samples.at(
            """
            An end.

            ## At once

            ```setup
            set play auto
            server listen
            client connect
            deliver
            deliver
            deliver
            ```
            ```allow
            deliver, send
            ```
            ```goal
            client CLOSED
            ```
            """);
    pupil.say("answer");
    holds(pupil.say("answer"), "client send rst");
    pupil.say("client send rst");
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  // ---- the rest of the author's path

  @Test
  void the_rest_of_the_authors_way_is_taken_where_it_leads_there_all_the_same() {
    Pupil pupil = Pupil.at("dead-peer", 5);
    holds(pupil.say("wait 75s", "hint", "hint"), "The next move reaches the goal: wait 3h.");
    pupil.say("wait 3h");
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  @Test
  void no_hint_orders_an_answer_of_the_authors_that_nobody_asks_for_here() {
    Pupil pupil = Pupil.at("holes", 3);
    pupil.say("wait rto", "deliver", "server send ack", "drop ack", "wait rto");
    holds(pupil.say("hint"), "The next move: deliver");
    pupil.say("deliver");
    assertTrue(pupil.session().world().seat(Side.SERVER).owes(), pupil::transcript);
    holds(pupil.say("server send ack", "deliver"), "Done.");
  }

  @Test
  void a_world_of_the_authors_to_which_something_else_has_led_is_not_on_the_authors_way() {
    Pupil pupil = Pupil.at("out-of-window", 3);
    pupil.say("wait rto", "server send ack", "drop #6");
    pupil.say(pupil.rightWay().toArray(String[]::new));
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  @Test
  void no_more_is_undone_than_leads_to_a_way_beside_the_authors() {
    Pupil pupil = Pupil.at("both-close", 4);
    pupil.say("predict TIME-WAIT", "deliver last");
    holds(
        pupil.say("wait 2msl"),
        "So much time has gone by that the client's TIME-WAIT is over. undo takes it back");
    holds(pupil.say("hint", "hint", "hint"), "The whole way from here: undo deliver");
    pupil.say("undo", "deliver");
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  @Test
  void a_time_wait_that_ends_on_the_authors_way_is_no_matter() {
    String said = Pupil.at("closing", 6).say("wait rto", "deliver", "deliver", "wait 4m");
    holds(said, "Done.");
    assertFalse(said.contains("So much time"), said);
  }

  @Test
  void who_does_what_a_hint_says_is_not_told_that_it_was_needless() {
    Pupil pupil = Pupil.at("socket-calls", 4);
    pupil.say("predict client CLOSED", "server abort", "drop");
    String move = pupil.say("hint", "hint", "hint", "hint");
    holds(move, "client close");
    assertFalse(pupil.say("client close").contains("undo takes it back"), pupil::transcript);
  }
}
