package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer hears whose line is plain English, and no command. */
class MisreadTest {

  @Test
  void a_line_that_is_no_command_is_told_where_to_find_what_to_do() {
    Pupil pupil = at(SYN);
    holds(
        pupil.say("yes"), "unknown command yes", "goal says what this step asks for. hint helps.");
    assertFalse(pupil.say("conect").contains("what this step asks for"), pupil::transcript);
    pupil.say("client connect");
    holds(pupil.say("yes"), "This step is done.");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void a_question_what_to_do_is_told_where_to_find_it() {
    Pupil pupil = Pupil.at("first-steps", 7);
    for (String line : List.of("what now?", "What do I do now?", "how do i go on")) {
      String said = pupil.say(line);
      holds(said, "goal says what this step asks for. hint helps.");
      assertFalse(said.contains("✗"), said);
    }
    holds(
        pupil.say("what is happening"), "is not explained here.", "goal says what this step asks");
    assertFalse(pupil.say("what is a segment").contains("asks for"), pupil::transcript);
    holds(Pupil.at("first-steps", 8).say("what now"), "Type the number of your answer.");
    pupil.say("skip");
    pupil.say("1");
    holds(pupil.say("what now"), "This step is done.");
  }

  @Test
  void half_a_command_that_the_step_does_not_allow_is_told_what_the_step_allows() {
    holds(Pupil.at("first-steps", 2).say("wait"), "In this step you can only use deliver.");
    assertFalse(Pupil.at("first-steps", 2).say("deliver the segment").contains("only use"));
  }

  @Test
  void a_call_that_was_meant_for_the_other_side_is_told_how_to_name_it() {
    Pupil pupil = Pupil.at("open-and-listen", 5);
    holds(pupil.say("listen"), "That was the client. To act as the server, put server in front.");
    assertFalse(pupil.say("client listen").contains("in front"), pupil::transcript);
  }

  @Test
  void an_answer_that_was_meant_for_the_other_side_is_told_how_to_name_it() {
    Pupil opening = Pupil.at("both-open", 2);
    opening.say("predict client SYN-RECEIVED", "deliver", "deliver", "send syn ack");
    holds(
        opening.say("send syn ack"),
        "That was the client. To act as the server, put server in front.");
    assertFalse(opening.say("client send syn ack").contains("in front"), opening::transcript);
  }

  @Test
  void both_sides_are_named_where_both_owe_an_answer() {
    Pupil opening = Pupil.at("both-open", 2);
    opening.say("predict client SYN-RECEIVED", "deliver", "deliver");
    holds(
        opening.say("deliver"),
        "Both sides have to act: #2 SYN waits for an answer at the client, and #1 SYN at the server.");
  }

  @Test
  void an_ack_that_answers_nothing_while_the_other_side_owes_an_answer_is_told_so() {
    Pupil closing = Pupil.at("both-close", 3);
    closing.say("predict client CLOSING", "deliver", "deliver");
    assertFalse(closing.say("send ack").contains("Nobody asked"), closing::transcript);
    holds(
        closing.say("send ack"),
        "Nobody asked the client for that ACK. The server has to act: #4",
        "To act there, put server in front.");
    closing.say("undo");
    assertFalse(closing.say("server send ack").contains("Nobody asked"), closing::transcript);
    assertEquals(3, score(closing).stars(), closing::transcript);
  }

  @Test
  void enter_on_a_way_that_has_failed_names_the_way_back() {
    Pupil pupil = Pupil.at("open-and-listen", 1);
    pupil.say("client listen");
    holds(pupil.say(""), "This way has already failed. Type undo to go back far enough");
  }

  @Test
  void enter_names_the_way_back_also_where_the_step_does_not_let_it_deliver() {
    Pupil pupil = Pupil.at("first-steps", 1);
    pupil.say("server connect");
    holds(pupil.say(""), "This way has already failed. Type undo to go back far enough");
    pupil.say("undo");
    holds(pupil.say(""), "Type the command that the step names");
  }

  @Test
  void the_word_answer_is_explained_before_it_costs_a_star() {
    Pupil pupil = at(SYN);
    String first = pupil.say("answer");
    holds(first, "answer shows you the whole way, and costs a star. Type it again");
    assertFalse(first.contains("send syn"), first);
    assertEquals(0, pupil.attempt().orElseThrow().work().hints());
    holds(pupil.say("answer"), "client send syn");
    assertEquals(1, pupil.attempt().orElseThrow().work().hints());
  }

  @Test
  void a_question_that_was_answered_says_its_stars() {
    Pupil pupil = Pupil.at("first-steps", 8);
    pupil.say("2");
    holds(pupil.say("1"), "Done. Two stars: after 1 error.");
  }
}
