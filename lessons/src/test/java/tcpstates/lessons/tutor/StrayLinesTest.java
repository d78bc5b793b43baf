package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.QUIZ;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step answers to lines that it did not ask for, and what it leaves unsaid. */
class StrayLinesTest {

  @Test
  void a_number_and_the_name_of_the_key_are_answered_where_nothing_asks_for_them() {
    Pupil pupil = at(SYN);
    holds(
        pupil.say("3"),
        "a number alone is not a command",
        "A number alone answers nothing here. goal says");
    holds(pupil.say("Enter"), "Enter is a key, not a command; press it on the empty line");
    holds(pupil.say("press Enter"), "Enter is a key, not a command");
    pupil.say("client connect");
    holds(pupil.say("2"), "This step is done. Press Enter");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void a_number_where_a_state_is_asked_for_is_answered_with_how_to_say_a_state() {
    Pupil pupil = at(PREDICT);
    holds(
        pupil.say("2"),
        "This step asks for a state, not for a number.",
        "First say what you expect: type predict server STATE.");
    pupil.say("predict server LISTEN");
    holds(pupil.say("2"), "not for a number. Your prediction for the server is LISTEN.");
  }

  @Test
  void a_move_where_a_question_is_asked_is_said_to_be_for_trying_out() {
    Pupil pupil = at(QUIZ);
    String about =
        "Here a move is only for trying out: the question stays as it is. undo takes the";
    holds(pupil.say("server listen"), about);
    assertFalse(pupil.say("client connect").contains("trying out"));
    pupil.say("undo 2");
    holds(pupil.say("client abort") + pupil.say("server listen"), about);
    holds(pupil.say("2"), "Yes.");
  }

  @Test
  void a_choice_is_answered_by_its_words_too_and_by_a_number_with_marks() {
    for (String answer : List.of("syn", "2.", "(2)", "2)", "#2", "number 2", "b")) {
      holds(at(QUIZ).say(answer), "Yes.");
    }
    holds(at(QUIZ).say("never"), "Type the number of your answer.");
  }

  @Test
  void a_choice_that_is_a_number_is_answered_by_that_number_too() {
    Pupil pupil = Pupil.at("counting-bytes", 6);
    holds(pupil.say("5020"), "But number 5020 is the FIN.");
    holds(pupil.say("20"), "Type the number of your choice, from 1 to 4.");
    holds(pupil.say("5021"), "one for the FIN.", "Two stars: after 1 error.");
  }

  @Test
  void in_a_step_the_program_proposes_no_move_of_its_own() {
    Pupil pupil = at(SYN);
    pupil.say("server close");
    String undone = pupil.say("undo");
    assertFalse(undone.contains("client send syn"), undone);
    pupil.say("play");
    pupil.say("server close");
    holds(pupil.say("undo"), "The client opens with client send syn");
  }

  @Test
  void why_a_side_is_where_it_is_counts_no_moves_of_other_steps() {
    Pupil pupil = Pupil.at("rare-calls", 3);
    String said = pupil.say("why server");
    assertFalse(said.contains("move"), said);
    assertFalse(said.contains("`"), said);
    holds(said, "since the command");
  }

  @Test
  void a_hint_that_is_asked_for_on_the_way_says_where_it_is_seen_from() {
    Pupil pupil = at(SYN);
    String first = pupil.say("hint");
    holds(first, "The first hint.");
    assertFalse(first.contains("Seen from"), first);
    pupil.say("server close");
    pupil.say("server listen");
    holds(pupil.say("hint"), "Seen from the step's beginning: The second hint.");
    pupil.say("undo 2");
    holds(pupil.say("hint"), "The next move reaches the goal: client send syn.");
  }

  @Test
  void a_hint_that_names_only_moves_made_already_is_left_out() {
    Pupil pupil = at(TWO_MOVES);
    pupil.say("client connect");
    holds(pupil.say("hint"), "What then?", "Type hint for another.");
    pupil.say("undo");
    holds(pupil.say("hint"), "First client connect.", "Type hint for another.");
  }

  @Test
  void a_hint_helps_until_its_move_was_made_as_often_as_the_author_makes_it() {
    Pupil pupil = Pupil.at("lost-syn", 3);
    pupil.say("wait rto");
    pupil.say("hint");
    holds(pupil.say("hint"), "wait rto, three times");
  }

  private static final String TWO_MOVES =
      """
      A call and an arrival.

      ## Call, and deliver

      ```setup
      server listen
      ```
      ```goal
      client SYN-SENT and server SYN-RECEIVED
      ```
      ```hint
      First `client connect`.
      ```
      ```hint
      `connect` calls. What then?
      ```
      ```hint
      `client connect`, `deliver`
      ```
      ```solution
      client connect
      deliver
      ```
      """;
}
