package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.PlainRules;

/** Up to lesson 3, the program uses plain words and shows no numbers. */
class FirstLessonsTest {

  private static final List<String> FIRST =
      List.of("first-steps", "open-and-listen", "three-way-handshake");

  private static final int PLAYS = 5;
  private static final int MOVES = 12;

  private final Random random = new Random(20_261_129);
  private final TreeSet<String> wordless = new TreeSet<>();

  @Test
  void each_rule_that_the_first_lessons_can_fire_has_plain_words() {
    for (String lesson : FIRST) {
      Pupil pupil = Pupil.fresh();
      pupil.say("lesson " + lesson);
      while (pupil.attempt().isPresent()) {
        for (int play = 0; play < PLAYS; play++) {
          RandomMoves.play(pupil.attempt().get(), MOVES, random, this::told);
        }
        pupil.say("skip");
      }
    }
    assertEquals(new TreeSet<>(), wordless);
  }

  /** What a step shows: its cause and, with {@code why}, each rule that decided something. */
  private void told(WorldStep step) {
    needed(step.cause().id());
    step.fired().stream().filter(rule -> !rule.passes()).map(Rule::id).forEach(this::needed);
  }

  private void needed(String id) {
    if (PlainRules.of(id).isEmpty()) {
      wordless.add(id);
    }
  }

  @Test
  void they_show_no_sequence_number_and_no_variable_and_the_fourth_does() {
    Pupil pupil = Pupil.at("three-way-handshake", 1);
    StringBuilder said = new StringBuilder();
    for (String line :
        List.of(
            "client send syn",
            "show wire",
            "why client",
            "",
            "deliver",
            "show",
            "server send syn ack",
            "why",
            "why server")) {
      said.append(pupil.say(line)).append('\n');
    }
    assertFalse(
        said.toString()
            .matches("(?s).*(\\bseq \\d|\\back \\d|\\bwin \\d|rto|SND\\.|RCV\\.|TCB|fifth).*"),
        said::toString);
    pupil.say("lesson counting-bytes");
    Samples.holds(pupil.say("client send syn"), "seq 1");
  }

  @Test
  void numbers_that_the_student_is_to_write_are_asked_for_at_once() {
    Pupil pupil = Pupil.at("counting-bytes", 1);
    holds(
        pupil.say("client send syn"),
        "What you left out was filled in for you. This step asks for the SYN's number, written by you.");
    holds(pupil.say("undo"), "You are at the beginning of the step again.");
    holds(pupil.say("client send syn seq=100"), "Three stars");
  }

  @Test
  void data_that_has_to_wait_has_left_no_numbers_out() {
    String said = Pupil.at("counting-bytes", 3).say("client send \"hello\"");
    holds(said, "5 bytes wait at the client to be sent");
    assertFalse(said.contains("left out"), said);
  }

  @Test
  void connect_in_the_place_of_a_syn_with_its_number_is_noticed_at_once() {
    Pupil pupil = Pupil.at("counting-bytes", 7);
    holds(
        pupil.say("client connect"),
        "This step asks for the seq of a client segment, written by you. Type undo, then send it with its numbers.");
    pupil.say("undo");
    holds(pupil.say("server connect"), "Now the server calls. Here it waits for the call");
  }

  @Test
  void numbers_that_were_left_out_are_asked_for_again_when_nothing_else_is_missing() {
    Pupil pupil = Pupil.at("counting-bytes", 7);
    pupil.say(
        "client send syn",
        "deliver",
        "send syn ack",
        "deliver",
        "send ack",
        "deliver",
        "client send \"hi\"",
        "deliver",
        "send ack");
    holds(
        pupil.say("deliver"),
        "Only this is missing: the seq of a client segment, written by you; both numbers of a server answer",
        "Type undo 10 to go back");
  }
}
