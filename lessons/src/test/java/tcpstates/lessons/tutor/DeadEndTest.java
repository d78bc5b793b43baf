package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dead ends that are found without a search, and moves that lead nowhere. */
class DeadEndTest {

  private static final String HELLO =
      """
      Data.

      ## TutorText hello

      ```setup
      set play auto
      set wire auto
      server listen
      client connect
      set wire manual
      ```
      ```goal
      server received "hello" and wire empty
      ```
      ```solution
      client send "hello"
      deliver
      deliver
      ```
      """;

  @Test
  void wrong_data_is_told_at_once_with_the_undo_to_before_it_was_sent() {
    Pupil pupil = at(HELLO);
    pupil.say("client send \"helo\"");
    holds(
        pupil.say("deliver"),
        "\"hello\" (5 bytes) received by the server, but it has received \"helo\" (4 bytes)",
        "undo 2 to go back to before it was sent");
    assertEquals(Optional.of("undo 2"), pupil.card().orElseThrow().next());
    holds(pupil.say("hint"), "The next move: undo 2.");
    pupil.say("undo 2");
    assertFalse(pupil.card().orElseThrow().next().isPresent());
  }

  @Test
  void other_data_than_is_asked_for_is_noticed_when_it_is_sent_and_costs_nothing() {
    Pupil pupil = at(HELLO);
    holds(
        pupil.say("client send \"helo\""),
        "asks for \"hello\" (5 bytes) received by the server, and this is other data",
        "`undo` takes it back, and costs nothing".replace("`", ""));
    assertFalse(pupil.say("server send \"hi\"").contains("other data"));
    pupil.say("undo 2");
    assertFalse(pupil.say("client send \"hel\"").contains("other data"));
    assertFalse(pupil.say("client send \"lo\"").contains("other data"));
    assertEquals(0, pupil.attempt().orElseThrow().work().wrong(), pupil::transcript);
  }

  @Test
  void data_that_may_still_become_what_is_asked_for_is_none() {
    Pupil pupil = at(HELLO);
    pupil.say("client send \"hel\"");
    assertFalse(pupil.say("deliver").contains("come true"));
    pupil.say("client send \"lo\"", "deliver all", "deliver all");
    assertEquals(1, pupil.attempt().orElseThrow().work().done().stream().count());
  }

  @Test
  void a_side_that_closed_before_it_sent_what_is_asked_for_is_a_dead_end() {
    Pupil pupil = at(HELLO);
    holds(
        pupil.say("client close"),
        "The client has closed, so it can't send \"hello\" (5 bytes) any more.",
        "Type undo to go back to before that.");
    pupil.say("deliver all");
    assertEquals(Optional.of("undo 2"), pupil.card().orElseThrow().next());
    pupil.say("undo 2");
    pupil.say("client send \"hel\"");
    holds(pupil.say("client close"), "it can't send the rest of \"hello\" (5 bytes) any more");
    pupil.say("undo 2");
    pupil.say("client send \"hello\"");
    assertFalse(pupil.say("client close").contains("any more"), pupil::transcript);
  }

  @Test
  void where_an_open_has_forgotten_what_was_received_no_close_is_blamed() {
    Pupil pupil = Pupil.at("single-loss-8", 2);
    pupil.say("wait rto", "deliver", "deliver");
    String said = pupil.say("server listen");
    holds(
        said,
        "Since server listen, what the server received before does not count any more.",
        "Type undo to go back to before that.");
    assertFalse(said.contains("has closed"), said);
  }

  @Test
  void a_connection_closed_before_its_data_is_sent_is_a_dead_end_in_every_single_loss() {
    Pupil pupil = Pupil.at("single-loss-3", 2);
    holds(
        pupil.say("client close"),
        "The client has closed, so it can't send \"hello\" (5 bytes) any more.");
  }

  @Test
  void the_repeat_that_a_single_loss_of_an_ack_teaches_costs_no_star() {
    Pupil pupil = Pupil.at("single-loss-7", 2);
    pupil.say("wait rto", "deliver", "deliver", "server close", "deliver", "deliver");
    holds(pupil.say("wait 2msl"), "Done. Three stars.");
  }

  @Test
  void moves_that_change_nothing_do_not_count() {
    Pupil pupil = at(HELLO);
    pupil.say("deliver all", "client send \"hello\"", "deliver all", "deliver all", "deliver all");
    assertEquals(3, score(pupil).stars(), pupil::transcript);
  }

  @Test
  void more_than_is_asked_for_in_one_piece_leads_back_to_before_it_was_given() {
    Pupil pupil = Pupil.at("lost-third-ack", 6);
    pupil.say(
        "server send \"220\"", "wait rto", "deliver", "client send ack", "deliver", "deliver");
    holds(
        pupil.say("client send ack"),
        "it has received \"220220\" (6 bytes)",
        "Type undo 7 to go back to before it was sent");
  }

  @Test
  void other_data_that_was_forged_leads_back_to_before_it_arrived() {
    Pupil pupil = Pupil.at("forged", 5);
    holds(
        pupil.say("inject to server ack \"good\"", "deliver last"),
        "it has received \"good\" (4 bytes)",
        "Type undo to go back to before it arrived.");
    pupil.say("undo", "inject to server ack \"evil\"", "deliver last");
    holds(pupil.say("deliver data"), "Done.");
  }

  @Test
  void a_forged_segment_that_is_lost_is_no_dead_end_where_another_may_be_forged() {
    Pupil pupil = Pupil.at("forged", 3);
    pupil.say("inject to server rst");
    assertFalse(pupil.say("drop").contains("out of reach"), pupil::transcript);
    pupil.say("inject to server rst");
    holds(pupil.say("deliver"), "Done.");
  }

  @Test
  void a_setting_that_may_be_set_again_is_no_dead_end() {
    Pupil pupil = Pupil.at("middleboxes", 6);
    pupil.say("set keepalive 1m", "wait 1m");
    assertFalse(pupil.say("set keepalive off").contains("out of reach"), pupil::transcript);
    pupil.say("set keepalive 1m");
    holds(pupil.say("wait 1h"), "Done.");
  }

  @Test
  void a_way_that_no_search_has_found_is_not_called_a_dead_end() {
    Pupil pupil = Pupil.at("single-loss-1", 2);
    pupil.say("wait rto", "dup", "deliver", "hint");
    holds(pupil.say("hint"), "I know no way that goes on from here. The next move: undo");
    pupil.say("deliver all", "deliver all", "deliver all");
    pupil.say("client send \"hello\"", "deliver all", "deliver all");
    pupil.say("client close", "deliver all", "deliver all");
    pupil.say("server close", "deliver all", "deliver all");
    holds(pupil.say("wait 2msl"), "Done.");
  }

  // ---- time

  @Test
  void a_wait_in_which_a_side_gives_up_is_answered_where_the_author_never_waits_so_long() {
    Pupil pupil = Pupil.at("lost-syn-ack", 1);
    holds(
        pupil.say("wait 10m"),
        "So much time has gone by that the client and the server have given up. undo takes it back");
    pupil.say("undo");
    assertFalse(pupil.say("wait 1s").contains("given up"), pupil::transcript);
    holds(pupil.say("drop all"), "Done.");
  }

  @Test
  void where_giving_up_has_put_the_goal_out_of_reach_that_is_said() {
    Pupil pupil = Pupil.at("lost-third-ack", 3);
    pupil.say("wait rto");
    String said = pupil.say("wait 3m");
    holds(said, "So much time has gone by that the server has given up. undo takes it back");
    assertFalse(said.contains("out of reach"), said);
    holds(pupil.say("drop"), "The goal is out of reach from here. Type undo 2");
  }

  @Test
  void a_condition_to_avoid_that_a_side_meets_by_giving_up_blames_the_time_and_costs_nothing() {
    Pupil pupil = Pupil.at("lost-syn-ack", 6);
    pupil.say("server connect");
    pupil.say("deliver");
    String late = pupil.say("wait 10m");
    holds(late, "So much time has gone by that the client and the server have given up.");
    assertFalse(late.contains("Now the client is in CLOSED"), late);
    holds(pupil.say("wait 1s"), "This way has already failed. Type undo 2");
    pupil.say("undo 2");
    holds(pupil.say("server abort"), "The server has gone back to CLOSED.");
    pupil.say("undo", "wait rto", "deliver", "deliver");
    holds(pupil.say("deliver"), "after 1 error");
  }

  @Test
  void where_a_condition_is_about_giving_up_its_own_words_are_said() {
    Pupil pupil = Pupil.at("counting-bytes", 5);
    pupil.say("predict server CLOSE-WAIT");
    pupil.say("client send fin");
    holds(pupil.say("wait 10m"), "The client has given up. undo, and let the answer arrive");
  }

  @Test
  void a_side_that_gives_up_after_the_goal_was_reached_is_told_of_too() {
    Pupil pupil = Pupil.at("lost-syn", 2);
    holds(
        pupil.say("wait 10m"),
        "Three stars",
        "After that, so much time has gone by that the client has given up.");
  }

  @Test
  void a_side_that_is_to_give_up_is_not_called_back() {
    Pupil pupil = Pupil.at("lost-syn", 5);
    assertFalse(pupil.say("wait 10m").contains("undo"), pupil::transcript);
  }

  @Test
  void a_hint_on_a_way_that_has_failed_first_names_the_way_back() {
    Pupil pupil = Pupil.at("both-close", 5);
    pupil.say("wait rto");
    pupil.say("deliver");
    holds(pupil.say("deliver"), "The client's FIN has come after all");
    holds(pupil.say("hint"), "This way has already failed. Type undo", "One FIN is left.");
    pupil.say("restart");
    assertFalse(pupil.say("hint").contains("already failed"));
  }

  @Test
  void a_close_behind_other_data_is_told_the_undo_to_before_that_data() {
    Pupil pupil = at(HELLO);
    pupil.say("client send \"helo\"");
    holds(
        pupil.say("client close"),
        "The client has closed, so it can't send \"hello\" (5 bytes) any more. Type undo 2");
    pupil.say("restart");
    pupil.say("client send \"he\"");
    holds(
        pupil.say("client close"),
        "The client has closed, so it can't send the rest of \"hello\" (5 bytes) any more. Type undo"
            + " to go back");
  }

  @Test
  void what_was_needless_before_a_mistake_need_not_be_undone() {
    Pupil pupil = Pupil.at("close-wait", 5);
    pupil.say("client send ack");
    pupil.say("deliver");
    String said = pupil.say("client close");
    holds(said, "undo: the passive closer hears one first");
    assertFalse(said.contains("too little"), said);
    assertEquals(Optional.of("undo"), pupil.card().orElseThrow().next());
  }
}
