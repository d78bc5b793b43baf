package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.repl.text.StyledLine;

/** Questions that the student answers in writing. */
class WrittenAnswerTest {

  private static String asks(String answers) {
    return """
        A question.

        ## Which?

        A segment has seq 5000, 20 bytes and a FIN.

        ```setup
        set client iss 700
        client connect
        ```
        ```quiz
        Which number comes next?
        %s
        ```
        ```after
        So it is.
        ```
        """
        .replace("%s", answers);
  }

  private static final String SUM = asks("= 5021 :: Yes: the FIN counts.\n5020 :: And the FIN?");

  @Test
  void a_number_is_typed_as_the_answer() {
    Pupil pupil = at(SUM);
    holds(pupil.say("goal"), "Which number comes next?", "Type the number. hint helps.");
    assertEquals("answer NUMBER", pupil.card().orElseThrow().asks().orElseThrow());
    holds(pupil.say("5021"), "✓ Yes: the FIN counts.", "So it is.");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void where_there_is_no_hint_the_answer_is_not_shown_before_it_was_announced() {
    Pupil pupil = at(SUM);
    holds(pupil.say("hint"), "This question has no hint. Type hint again to see the answer.");
    assertEquals(0, pupil.attempt().orElseThrow().work().hints());
    Pupil again = at(SUM);
    again.say("hint");
    holds(again.say("hint"), "5021", "Yes: the FIN counts.", "does not count this question");
    assertEquals(1, score(again).hints());
    pupil.say("5021");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void what_was_right_stays_with_the_question() {
    Pupil pupil = at(SUM);
    assertFalse(question(pupil).contains("5021"));
    pupil.say("5021");
    holds(question(pupil), "Which number comes next? ✓ 5021");
  }

  private static String question(Pupil pupil) {
    return pupil.card().orElseThrow().question().lines(Pupil.LOOK).stream()
        .map(StyledLine::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_wrong_number_is_met_by_what_it_overlooks_and_a_word_costs_nothing() {
    Pupil pupil = at(SUM);
    holds(pupil.say("answer many"), "The answer is a number.");
    assertEquals(0, pupil.attempt().orElseThrow().work().wrong());
    holds(pupil.say("5020"), "✗ And the FIN?", "Try again.");
    holds(pupil.say("answer 99999999999"), "The answer is a number.");
    holds(pupil.say("7"), "✗ It is not 7.");
    pupil.say("5021");
    assertEquals(2, score(pupil).wrong());
  }

  @Test
  void the_world_in_which_the_question_is_asked_gives_the_number() {
    Pupil pupil = at(asks("= client snd.nxt+1 :: Yes.\nclient snd.nxt :: That is the next alone."));
    holds(pupil.say("701"), "That is the next alone.");
    pupil.say("client abort");
    holds(pupil.say("702"), "✓ Yes.");
  }

  @Test
  void words_may_be_spelled_in_several_ways() {
    Pupil pupil = at(asks("= \"ECONNRESET\" | \"connection reset\" :: Yes.\n\"EPIPE\" :: Later."));
    holds(pupil.say("goal"), "Type answer and your answer");
    assertFalse(pupil.say("answer epipe").contains("Yes"));
    holds(pupil.say("answer  Connection   Reset"), "✓ Yes.");
  }

  @Test
  void neither_case_nor_spaces_nor_quotes_count_in_words_but_other_words_do() {
    for (String right :
        List.of("econnreset", "ECONNRESET", "\"ECONNRESET\"", "CONNECTION  reset")) {
      holds(at(WORDS).say("answer " + right), "✓ Yes.");
    }
    for (String wrong : List.of("ECONN", "connection", "connection-reset", "\"\"", "reset!")) {
      holds(at(WORDS).say("answer " + wrong), "✗ It is not " + wrong);
    }
    holds(at(WORDS).say("answer \"epipe\""), "✗ Later.");
  }

  private static final String WORDS =
      asks(
          "= \"ECONNRESET\" | \"connection reset\" :: Yes.\n\"EPIPE\" | \"broken pipe\" :: Later.");

  @Test
  void a_state_is_known_in_each_of_its_spellings_and_no_other_word_costs_anything() {
    String state = asks("= client state :: Yes.\nLISTEN :: It has called.");
    Pupil pupil = at(state);
    assertEquals("answer STATE", pupil.card().orElseThrow().asks().orElseThrow());
    holds(pupil.say("answer soon"), "That is no state of TCP.");
    assertEquals(0, pupil.attempt().orElseThrow().work().wrong());
    holds(pupil.say("listen"), "✗ It has called.");
    for (String right : List.of("SYN-SENT", "syn_sent", "syn-sent", "answer SYN-SENT")) {
      holds(at(state).say(right), "✓ Yes.");
    }
    holds(at(asks("= SYN-SENT :: Yes.")).say("syn-sent"), "✓ Yes.");
  }

  @Test
  void a_number_is_one_however_it_is_written() {
    for (String right : List.of("5021", "  5021 ", "answer 05021")) {
      holds(at(SUM).say(right), "✓ Yes");
    }
    for (String other : List.of("answer 5,021", "answer 5021.0", "answer 0x139d", "answer -5021")) {
      holds(at(SUM).say(other), "The answer is a number.");
    }
  }

  @Test
  void a_state_that_is_not_the_answer_is_named_in_capitals() {
    Pupil pupil = Pupil.at("detective", 2);
    holds(pupil.say("closed"), "✗ It is not CLOSED.");
  }
}
