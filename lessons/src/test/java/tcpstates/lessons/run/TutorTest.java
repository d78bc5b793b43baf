package tcpstates.lessons.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Event;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.Score;

/** What the tutor does in a lesson. */
class TutorTest {

  private static final String SYN =
      """
      A SYN asks for a connection.

      ## Call

      The server listens. Call it.

      ```setup
      server listen
      ```
      ```goal
      client SYN-SENT and wire syn from client
      ```
      ```avoid
      client LISTEN :: A listener waits. You are to call.
      ```
      ```hint
      The first hint.
      ```
      ```hint
      The second hint.
      ```
      ```solution
      client send syn
      ```
      ```after
      It is called.
      ```
      """;

  private static final String PREDICT =
      """
      Say first what you expect.

      ## It arrives

      The SYN is under way.

      ```setup
      set play auto
      server listen
      client connect
      ```
      ```predict
      server
      ESTABLISHED :: The server does not know yet that it has been heard.
      ```
      ```goal
      server SYN-RECEIVED
      ```
      ```solution
      deliver
      ```

      ## The answer arrives

      ```predict
      client
      ```
      ```goal
      client ESTABLISHED
      ```
      ```solution
      deliver
      ```
      """;

  private static final String QUIZ =
      """
      A question.

      ## Which?

      Think.

      ```quiz
      Which flag opens?
      - [ ] FIN :: That one ends.
      - [x] SYN :: Yes.
      - [ ] RST :: That one breaks.
      ```
      """;

  private static Pupil at(String body) {
    return at(Folder.of(body));
  }

  private static Pupil at(Shelf shelf) {
    Pupil pupil = new Pupil(shelf, Progress.NONE, OptionalLong.empty());
    pupil.say("lesson it");
    return pupil;
  }

  private static Score score(Pupil pupil) {
    return pupil.attempt().orElseThrow().work().done().orElseThrow().score();
  }

  private static void holds(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.replaceAll("\\s+", " ").contains(part), () -> part + " is not in:\n" + said);
    }
  }

  // ---- goals

  @Test
  void any_way_to_the_goal_counts() {
    Pupil pupil = at(SYN);
    holds(pupil.say("client connect"), "✓ Done. Three stars.", "It is called.", "Enter goes on.");
    assertEquals(new Score(1, OptionalInt.of(1), 0, 0), score(pupil));
  }

  @Test
  void rejected_moves_and_typos_cost_nothing() {
    Pupil pupil = at(SYN);
    pupil.say("client send fin");
    pupil.say("clinet connect");
    pupil.say("show");
    pupil.say("client connect");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void more_moves_than_needed_cost_a_star() {
    Pupil pupil = at(SYN);
    pupil.say("set rto 2s");
    holds(pupil.say("client connect"), "Two stars: 2 moves, and 1 would do.");
  }

  @Test
  void moves_that_were_taken_back_do_not_count() {
    Pupil pupil = at(SYN);
    pupil.say("set rto 2s");
    pupil.say("undo");
    pupil.say("client connect");
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

  // ---- what is to be avoided, and dead ends

  @Test
  void what_is_to_be_avoided_fails_the_step_until_it_is_undone() {
    Pupil pupil = at(SYN);
    holds(pupil.say("client listen"), "✗ A listener waits. You are to call.", "undo takes it back");
    holds(pupil.say("client connect"), "undo 2 leads back to before that");
    assertFalse(pupil.attempt().orElseThrow().done());
    pupil.say("undo 2");
    pupil.say("client connect");
    assertEquals(new Score(1, OptionalInt.of(1), 0, 1), score(pupil));
  }

  @Test
  void a_dead_end_is_told_at_once_with_the_undo_that_leads_out() {
    Pupil pupil =
        at(
            """
            Two segments.

            ## Deliver one

            ```setup
            set play auto
            server listen
            client connect
            deliver
            ```
            ```allow
            deliver
            drop
            ```
            ```goal
            client ESTABLISHED
            ```
            ```solution
            deliver
            ```
            """);
    holds(pupil.say("drop"), "No way leads from here to the goal any more.", "undo leads back");
    holds(pupil.say("hint"), "The next move: undo.");
    holds(pupil.say("client close"), "`deliver` and `drop` alone");
  }

  // ---- help

  @Test
  void help_goes_from_hints_to_the_next_move_to_the_whole_way() {
    Pupil pupil = at(SYN);
    holds(pupil.say("hint"), "The first hint.", "gives another");
    holds(pupil.say("hint"), "The second hint.", "shows the next move");
    holds(pupil.say("hint"), "The next move leads there: client send syn.");
    pupil.say("client send syn");
    assertEquals(3, score(pupil).hints());
    assertEquals(2, score(pupil).stars());
  }

  @Test
  void answer_shows_the_whole_way_with_what_is_to_be_predicted() {
    Pupil pupil = at(PREDICT);
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
    holds(pupil.say("7"), "numbered from 1 to 3");
    holds(pupil.say("2"), "✓ Yes.");
    assertEquals(1, score(pupil).wrong());
  }

  @Test
  void hints_rule_out_choices_and_end_with_the_answer() {
    Pupil pupil = at(QUIZ);
    holds(pupil.say("hint"), "It is not number 1. That one ends.");
    holds(pupil.say("hint"), "It is not number 3. That one breaks.");
    holds(pupil.say("hint"), "2. SYN", "✓ Yes.");
    assertTrue(pupil.attempt().orElseThrow().done());
  }

  // ---- going on

  @Test
  void enter_goes_on_and_the_end_is_kept() {
    Pupil pupil = at(SYN);
    pupil.say("client connect");
    assertTrue(pupil.finished("it"));
    holds(pupil.say(""), "That was The lesson it, with 3 of 3 stars.", "Next: The lesson first.");
    holds(pupil.say(""), "The lesson first", "Step 1 of 1");
  }

  @Test
  void skip_goes_on_from_where_the_lesson_means_to() {
    Pupil pupil = at(PREDICT);
    holds(pupil.say("skip"), "Step 2 of 2 The answer arrives");
    assertEquals(State.SYN_RECEIVED, pupil.session().world().tcp(Side.SERVER).state());
    assertTrue(pupil.events().contains(new Event.Skipped("it", 1)));
  }

  @Test
  void a_step_begins_where_it_can_be_done_however_the_last_one_was_left() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict SYN-RECEIVED");
    pupil.say("deliver");
    pupil.say("drop");
    pupil.say("client abort");
    pupil.say("next");
    assertEquals(State.SYN_SENT, pupil.session().world().tcp(Side.CLIENT).state());
    assertEquals(1, pupil.session().world().wire().size());
  }

  @Test
  void undo_leads_out_of_the_step_not_without_a_word() {
    Pupil pupil = at(SYN);
    holds(pupil.say("undo"), "This was before the step began.");
    pupil.say("restart");
    assertEquals(State.LISTEN, pupil.session().world().tcp(Side.SERVER).state());
  }

  @Test
  void play_leaves_the_lesson_and_resume_goes_back_to_it_as_it_was() {
    Pupil pupil = at(PREDICT);
    pupil.say("play");
    pupil.say("deliver all");
    pupil.say("client abort");
    assertTrue(pupil.card().isEmpty());
    holds(pupil.say("goal"), "the lesson waits");
    holds(pupil.say("resume"), "Back in The lesson it.");
    assertEquals(State.SYN_SENT, pupil.session().world().tcp(Side.CLIENT).state());
    assertFalse(pupil.events().contains(new Event.Typed("client abort")));
    assertEquals(
        List.of("lesson it", "play", "deliver all", "client abort", "goal", "resume"),
        pupil.session().journal().stream().map(entry -> entry.line()).toList());
  }

  @Test
  void what_is_kept_leads_back_to_where_one_left() {
    Shelf shelf = Folder.of(PREDICT);
    Pupil pupil = at(shelf);
    for (String line : List.of("what", "predict LISTEN", "deliver", "", "hint", "show")) {
      pupil.say(line);
    }
    Pupil back = pupil.back(shelf);
    holds(back.transcript(), "in the middle of The lesson it, at step 2 of 2");
    back.say("");
    Attempt before = pupil.attempt().orElseThrow();
    Attempt after = back.attempt().orElseThrow();
    assertEquals(before.at(), after.at());
    assertEquals(before.work().hints(), after.work().hints());
    assertEquals(before.scores().get(0).wrong(), after.scores().get(0).wrong());
    assertEquals(pupil.session().world(), back.session().world());
    holds(back.say("deliver"), "First say what you expect");
  }

  @Test
  void enter_delivers_again_once_a_move_was_made_in_place_of_what_was_offered() {
    Shelf shelf = Folder.of(PREDICT);
    Pupil pupil = at(shelf);
    Pupil back = pupil.back(shelf);
    back.say("client connect");
    holds(back.say(""), "#1 SYN has arrived");
    holds(back.say("resume"), "Back in The lesson it.");
  }

  @Test
  void a_lesson_with_steps_passed_over_is_not_finished() {
    Pupil pupil = at(PREDICT);
    pupil.say("skip");
    pupil.say("predict client ESTABLISHED");
    pupil.say("deliver");
    holds(pupil.say(""), "with 1 step passed over. lesson it goes through it again.");
    assertFalse(pupil.finished("it"));
    assertTrue(pupil.events().contains(new Event.Left()));
  }

  @Test
  void a_test_plays_the_challenge_alone_and_is_passed_without_help() {
    Pupil pupil =
        at(
            SYN
                + "\n## Alone\n\nOnce more.\n\n```setup\nreset\nserver listen\n```\n```goal\nclient SYN-SENT\n```\n```solution\nclient connect\n```\n");
    holds(pupil.say("test it"), "Step 1 of 1 Alone", "You pass if you need no hint.");
    pupil.say("hint");
    pupil.say("client connect");
    assertFalse(pupil.finished("it"));
    holds(pupil.say(""), "with help");
    pupil.say("test it");
    pupil.say("client connect");
    assertTrue(pupil.finished("it"));
  }

  @Test
  void brief_leaves_out_the_talk() {
    Pupil pupil = at(SYN);
    String said = pupil.say("lesson it brief");
    holds(said, "the client in SYN-SENT");
    assertFalse(said.contains("A SYN asks"), said);
  }

  // ---- beginnings

  @Test
  void who_is_new_is_led_into_the_first_lesson() {
    Pupil pupil = Pupil.fresh();
    holds(pupil.transcript(), "You will open a TCP connection by hand. Type: connect");
    holds(pupil.say(""), "Type the command");
    holds(pupil.say("connect"), "✓ Done. Three stars.");
  }

  @Test
  void variables_are_hidden_before_the_lesson_that_introduces_them() {
    Pupil pupil = Pupil.fresh();
    assertFalse(pupil.session().display().variables());
    pupil.say("lesson counting-bytes");
    assertTrue(pupil.session().display().variables());
    pupil.say("lesson first-steps");
    assertTrue(pupil.session().display().variables(), "one who got that far keeps them");
  }

  @Test
  void variables_stay_hidden_for_who_comes_back() {
    Pupil pupil = Pupil.fresh();
    pupil.say("connect");
    Pupil back = pupil.back(Shelf.of(Course.shipped()));
    back.say("");
    assertFalse(back.session().display().variables());
  }

  @Test
  void a_later_lesson_offers_to_test_out_of_what_it_needs() {
    Shelf shelf = Folder.of(SYN);
    ((Folder) shelf).with("later", "it", QUIZ);
    Pupil pupil = new Pupil(shelf, Progress.NONE, OptionalLong.empty());
    holds(pupil.say("lesson later"), "This builds on it", "test it");
  }

  @Test
  void cells_of_the_map_are_met_by_hand_and_alone() {
    Pupil pupil =
        at(
            """
            By hand.

            ## Answer

            ```setup
            server listen
            client connect
            ```
            ```goal
            server SYN-RECEIVED
            ```
            ```solution
            deliver
            server send syn ack
            ```
            """);
    pupil.say("deliver");
    pupil.say("send syn ack");
    for (Event.How how : List.of(Event.How.DONE, Event.How.ALONE)) {
      Event met = new Event.Met(State.LISTEN, Event.Kind.SYN, how);
      assertTrue(pupil.events().contains(met), pupil.events().toString());
    }
  }

  @Test
  void commands_of_lessons_say_where_one_is_when_there_is_no_lesson() {
    Pupil pupil = at(QUIZ);
    pupil.say("2");
    pupil.say("");
    holds(pupil.say("hint"), "You are in no lesson now.");
  }
}
