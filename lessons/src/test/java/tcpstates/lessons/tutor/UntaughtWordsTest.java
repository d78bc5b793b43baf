package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.PlainRules;
import tcpstates.repl.text.WholeWords;

/** The engine's sentences keep to what lessons have taught, wherever a student goes astray. */
class UntaughtWordsTest {

  private static final int PLAYS = 4;
  private static final int MOVES = 12;

  /** A term that is spelled out. */
  private static final String GLOSS = "[A-Z-]+ \\([a-z ]+\\)|goodbye, (a|the) FIN\\b";

  private final Random random = new Random(20_261_130);
  private final TreeSet<String> wrong = new TreeSet<>();

  @Test
  void no_sentence_of_a_rule_has_a_term_that_is_taught_later_unless_it_is_spelled_out() {
    for (CourseEntry lesson : Course.shipped().lessons()) {
      if (lesson.origin() == CourseEntry.Origin.SHIPPED) {
        Pupil pupil = Pupil.fresh();
        pupil.say("lesson " + lesson.id());
        while (pupil.attempt().isPresent()) {
          Display display = pupil.session().display();
          for (int play = 0; play < PLAYS; play++) {
            RandomMoves.play(
                pupil.attempt().get(), MOVES, random, step -> told(step, lesson.id(), display));
          }
          pupil.say("skip");
        }
      }
    }
    assertEquals(new TreeSet<>(), wrong);
  }

  private void told(WorldStep step, String lesson, Display display) {
    told(step.cause().id(), PlainRules.why(display, step), lesson, display);
    step.fired().stream()
        .filter(rule -> !rule.passes())
        .forEach(rule -> told(rule.id(), PlainRules.why(display, rule), lesson, display));
  }

  private void told(String rule, String sentence, String lesson, Display display) {
    if (WholeWords.any(display.aids().untaught(), sentence.replaceAll(GLOSS, ""))) {
      wrong.add(lesson + ": " + rule + ": " + sentence);
    }
  }

  @Test
  void an_abort_in_the_lesson_on_numbers_is_told_in_words_that_are_known_there() {
    Pupil pupil = Pupil.at("counting-bytes", 4);
    String said = pupil.say("client abort");
    holds(said, "gives up the connection and says so with an RST (reset)");
    assertFalse(said.contains("TIME-WAIT"), said);
    String why = pupil.say("why");
    assertFalse(why.contains("TIME-WAIT"), why);
  }

  @Test
  void who_knows_the_terms_is_told_exactly() {
    Pupil pupil = Pupil.at("abort", 1);
    holds(pupil.say("client abort"), "there is no TIME-WAIT");
    pupil.begins("counting-bytes", 4);
    holds(pupil.say("client abort"), "there is no TIME-WAIT");
  }

  @Test
  void who_plays_freely_is_told_exactly() {
    Pupil pupil = Pupil.fresh();
    pupil.say(
        "play",
        "reset",
        "set play auto",
        "server listen",
        "client connect",
        "deliver",
        "deliver",
        "deliver");
    holds(pupil.say("client abort"), "there is no TIME-WAIT");
  }
}
