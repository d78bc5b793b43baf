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
        "received \"hello\" (5 bytes), but it has received \"helo\" (4 bytes)",
        "undo 2 to go back to before it was sent");
    assertEquals(Optional.of("undo 2"), pupil.card().orElseThrow().next());
    holds(pupil.say("hint"), "The next move: undo 2.");
    pupil.say("undo 2");
    assertFalse(pupil.card().orElseThrow().next().isPresent());
  }

  @Test
  void data_that_may_still_become_what_is_asked_for_is_none() {
    Pupil pupil = at(HELLO);
    pupil.say("client send \"hel\"");
    assertFalse(pupil.say("deliver").contains("come true"));
    pupil.say("client send \"lo\"");
    pupil.say("deliver all");
    pupil.say("deliver all");
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
  void a_connection_closed_before_its_data_is_sent_is_a_dead_end_in_every_single_loss() {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson single-loss-3");
    pupil.say("skip");
    holds(
        pupil.say("client close"),
        "The client has closed, so it can't send \"hello\" (5 bytes) any more.");
  }

  @Test
  void moves_that_change_nothing_do_not_count() {
    Pupil pupil = at(HELLO);
    pupil.say("deliver all");
    pupil.say("client send \"hello\"");
    pupil.say("deliver all");
    pupil.say("deliver all");
    pupil.say("deliver all");
    assertEquals(3, score(pupil).stars(), pupil::transcript);
  }

  // ---- time

  @Test
  void a_wait_in_which_a_side_gives_up_is_answered_where_the_author_never_waits_so_long() {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson lost-syn-ack");
    holds(
        pupil.say("wait 10m"),
        "So much time has gone by that the client and the server have given up. undo takes it back");
    pupil.say("undo");
    assertFalse(pupil.say("wait 1s").contains("given up"), pupil::transcript);
    holds(pupil.say("drop all"), "Done.");
  }

  @Test
  void a_side_that_is_to_give_up_is_not_called_back() {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson lost-syn");
    for (int step = 1; step < 5; step++) {
      pupil.say("skip");
    }
    assertFalse(pupil.say("wait 10m").contains("undo"), pupil::transcript);
  }

  @Test
  void a_hint_on_a_way_that_has_failed_first_names_the_way_back() {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson both-close");
    for (int step = 1; step < 5; step++) {
      pupil.say("skip");
    }
    pupil.say("wait rto");
    pupil.say("deliver");
    holds(pupil.say("deliver"), "The client's FIN has come after all");
    holds(pupil.say("hint"), "This way has already failed. Type undo", "One FIN is left.");
    pupil.say("restart");
    assertFalse(pupil.say("hint").contains("already failed"));
  }
}
