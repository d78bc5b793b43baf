package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.repl.text.WholeWords;

/**
 * In lessons 0 to 10, whatever a student does, neither the answer to it nor what {@code why} says
 * has a term that is taught later. What stands on the screen may be named: segments on the wire,
 * and the states in which the sides are and were.
 */
class AnswerWordsTest {

  private static final int PLAYS = 2;
  private static final int MOVES = 9;

  /** Segments, states that were passed through, and terms that are spelled out. */
  private static final String SHOWN =
      "#\\d+( [A-Z,]+)?|\\b(in|from) [A-Z-]+(-\\d)?|[A-Z-12]+ ▸ [A-Z-12]+"
          + "|[A-Z-]+ \\([a-z ]+\\)|goodbye, (a|the) FIN\\b";

  private final Random random = new Random(20_261_202);
  private final TreeSet<String> wrong = new TreeSet<>();

  static Stream<String> lessons() {
    return Course.shipped().ids().stream().limit(11);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void no_answer_and_no_why_has_a_term_that_is_taught_later(String lesson) {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson " + lesson);
    while (pupil.attempt().isPresent()) {
      for (int play = 0; play < PLAYS; play++) {
        play(pupil);
        pupil.say("restart");
      }
      pupil.say("skip");
    }
    assertEquals(new TreeSet<>(), wrong);
  }

  private void play(Pupil pupil) {
    for (int move = 0; move < MOVES && !pupil.attempt().orElseThrow().done(); move++) {
      Optional<String> line =
          RandomMoves.one(pupil.attempt().orElseThrow(), pupil.session(), random);
      if (line.isEmpty()) {
        return;
      }
      for (String asked : List.of(line.get(), "why", "why client", "why server")) {
        said(pupil, asked, line.get());
      }
    }
  }

  private void said(Pupil pupil, String asked, String line) {
    Set<String> untaught = pupil.session().display().aids().untaught();
    String typed = line.toUpperCase(Locale.ROOT);
    for (String row : pupil.say(asked).replaceAll("\n\\s+", " ").split("\n")) {
      String prose = row.replaceAll(SHOWN, "");
      untaught.stream()
          .filter(word -> !typed.contains(word) && WholeWords.any(List.of(word), prose))
          .forEach(word -> wrong.add(word + " after " + asked + ": " + row));
    }
  }

  @Test
  void a_call_is_named_as_the_rfc_does_once_that_is_taught() {
    Pupil pupil = Pupil.fresh();
    String early = pupil.say("client connect");
    holds(early, "CLOSED ▸ SYN-SENT on open");
    assertFalse(early.contains("OPEN"), early);
    pupil.say("lesson four-way-close");
    holds(pupil.say("client close"), "ESTABLISHED ▸ FIN-WAIT-1 on CLOSE");
  }

  @Test
  void why_a_side_waits_for_a_fin_is_said_plainly_before_a_fin_is_taught() {
    Pupil pupil = Pupil.at("three-way-handshake", 4);
    pupil.say("client close");
    String early = pupil.say("why client");
    holds(early, "It has said goodbye. It waits for word that this has arrived");
    assertFalse(early.contains("its FIN"), early);
    pupil.say("lesson four-way-close");
    pupil.say("client close");
    holds(pupil.say("why client"), "It waits for the acknowledgment of its FIN");
  }

  @Test
  void what_a_check_has_found_is_told_once_its_terms_are_taught() {
    Pupil pupil = Pupil.at("talking", 2);
    pupil.say("deliver", "server send ack");
    String early = pupil.say("why");
    assertFalse(early.contains("second, RST"), early);
    pupil.say("lesson four-way-close", "client close", "deliver", "server send ack");
    holds(pupil.say("why"), "second, RST: no");
  }
}
