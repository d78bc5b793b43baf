package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepPaths;
import tcpstates.lessons.attempt.StepPlay;
import tcpstates.lessons.course.Course;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.WholeWords;

/**
 * Whatever a beginner types too early or at the wrong side in lessons 0 to 10, no rejection has a
 * term that is taught later. What was typed may be named back, and so may a segment on the wire.
 */
class RejectionWordsTest {

  @Test
  void what_is_delayed_is_said_to_need_a_wait_where_the_step_has_one() {
    Pupil pupil = Pupil.at("why-two-msl", 2);
    holds(
        pupil.say("deliver"),
        "#5 is delayed: it can't arrive before 100.000 s.",
        "To move the clock, type wait.");
    holds(pupil.say("moves"), "wait 100s");
  }

  @Test
  void a_segment_sent_twice_is_told_who_has_to_act_and_to_wait_only_if_nobody_has_to() {
    Pupil pupil = Pupil.at("four-way-close", 1);
    pupil.say("client close");
    pupil.say("next");
    holds(
        pupil.say("client send fin"),
        "The client has sent its FIN,ACK and waits for the acknowledgment.",
        "The network has to act: #4 FIN,ACK is on its way to the server.");
    pupil.say("deliver");
    String held = pupil.say("client send fin");
    holds(held, "The server has to act: #4 FIN,ACK has arrived there");
    assertFalse(held.contains("wait rto"), held);
    pupil.say("undo");
    pupil.say("drop");
    holds(pupil.say("client send fin"), "Only a timer repeats a segment: type wait rto.");
  }

  @Test
  void numbers_left_to_the_program_can_be_written_after_undo_and_not_after_waiting() {
    Pupil pupil = Pupil.at("counting-bytes", 2);
    pupil.say("deliver");
    pupil.say("send syn ack");
    String again = pupil.say("send syn ack seq=300 ack=101");
    holds(again, "To write its numbers yourself, type undo first.");
    assertFalse(again.contains("wait rto"), again);
  }

  @Test
  void data_that_waits_for_its_answer_is_not_said_to_be_missing() {
    Pupil pupil = Pupil.at("talking", 1);
    pupil.say("client send \"hello\"");
    pupil.say("deliver");
    String early = pupil.say("server read");
    holds(early, "The server has to act: #4 PSH,ACK has arrived there");
    holds(early, "Before that there is nothing to read.");
    assertFalse(early.contains("there is no data"), early);
  }

  @Test
  void the_moves_of_a_step_that_only_grants_segments_name_segments() {
    Pupil pupil = Pupil.at("three-way-handshake", 1);
    String moves = pupil.say("moves");
    holds(moves, "client send FLAGS", "server send FLAGS");
    assertFalse(moves.contains("connect"), moves);
  }

  private static final int PLAYS = 4;
  private static final int MOVES = 12;

  /** What beginners type too early, at the wrong side, or because they want to see what it does. */
  private static final List<String> TRIED =
      List.of(
          "connect",
          "listen",
          "close",
          "abort",
          "read",
          "deliver",
          "deliver #1",
          "deliver rst",
          "drop",
          "drop #9",
          "dup",
          "delay #1 1s",
          "corrupt #1",
          "wait rto",
          "wait timer",
          "send",
          "send syn",
          "send syn seq=9",
          "send ack",
          "send ack seq=5",
          "send ack ack=7",
          "send ack win=3",
          "send syn ack",
          "send syn ack ack=4",
          "send syn ack=4",
          "send fin",
          "send fin ack",
          "send rst",
          "send rst ack",
          "send psh",
          "send urg",
          "send \"hello\"",
          "send syn fin",
          "crash",
          "inject to client rst",
          "set rto 1s",
          "redo",
          "reset");

  private final Random random = new Random(20_261_201);
  private final TreeSet<String> wrong = new TreeSet<>();

  static Stream<String> lessons() {
    return Course.shipped().ids().stream().limit(11);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void no_rejection_has_a_term_that_is_taught_later(String lesson) {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson " + lesson);
    while (pupil.attempt().isPresent()) {
      for (int play = 0; play < PLAYS; play++) {
        play(pupil.attempt().get(), pupil.session());
      }
      pupil.say("skip");
    }
    assertEquals(new TreeSet<>(), wrong);
  }

  private void play(Attempt attempt, Session start) {
    Session now = start;
    for (int move = 0; move < MOVES; move++) {
      Session here = now;
      TRIED.stream()
          .flatMap(tried -> Stream.of(tried, "client " + tried, "server " + tried))
          .filter(tried -> random.nextInt(3) == 0)
          .forEach(tried -> rejected(attempt, here, tried));
      Optional<String> line = RandomMoves.one(attempt, now, random);
      if (line.isEmpty()) {
        return;
      }
      now = Interpreter.prepare(now, line.get()).session();
    }
  }

  private void rejected(Attempt attempt, Session session, String line) {
    message(
            StepPlay.type(attempt, session, line, StepPaths.NONE, SearchBudget.STEADY)
                .reply()
                .answer())
        .filter(message -> !readable(message, line, session.display()))
        .ifPresent(message -> wrong.add(line + ": " + message));
  }

  private static Optional<String> message(Answer answer) {
    return answer instanceof Answer.NotUnderstood wrong
        ? Optional.of(wrong.error().message())
        : answer.why().map(reason -> reason.message());
  }

  /** Commands to type, segments on the wire and times are no part of the prose. */
  private static boolean readable(String message, String line, Display display) {
    String prose = message.replaceAll("`[^`]*`|#\\d+( [A-Z,]+)?|\\d+[.]\\d{3} s|\\d+ bytes", "");
    String typed = line.toUpperCase(Locale.ROOT);
    boolean term =
        display.aids().untaught().stream()
            .filter(word -> !typed.contains(word))
            .anyMatch(word -> WholeWords.any(List.of(word), prose));
    boolean number =
        Stream.of(prose.split("\\D+"))
            .anyMatch(digits -> !digits.isEmpty() && !line.contains(digits));
    return !term && (display.variables() || !number);
  }

  @Test
  void a_call_that_fails_is_told_by_its_name_once_that_is_taught() {
    Pupil pupil = Pupil.at("open-and-listen", 1);
    String early = pupil.say("server read");
    holds(early, "There is no connection to read from.");
    assertFalse(early.contains("RECEIVE"), early);
    String why = pupil.say("why");
    holds(why, "There is no connection to read from.");
    assertEquals(why.indexOf("no connection to"), why.lastIndexOf("no connection to"), why);
    pupil.begins("closed-window", 2);
    holds(pupil.say("client read"), "RECEIVE fails in ESTABLISHED: there is no data to read.");
  }

  @Test
  void a_number_that_is_not_taught_yet_is_not_given_away_by_a_rejection() {
    Pupil pupil = Pupil.at("open-and-listen", 2);
    String said = pupil.say("client send syn seq=9");
    holds(
        said, "9 is not the number that belongs there.", "Leave it out: the program fills it in.");
    assertFalse(said.contains("ISS"), said);
    holds(pupil.say("why"), "9 is not the number that belongs there.");
  }
}
