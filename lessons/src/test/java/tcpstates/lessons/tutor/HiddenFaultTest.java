package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.holds;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.proof.Verifier;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.tool.LessonsTool;
import tcpstates.repl.advice.ClaimSearch.Effort;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Verb;
import tcpstates.repl.view.JsonView;

/** Faults that a student is not shown: until one strikes, nothing tells that it waits. */
class HiddenFaultTest {

  private static final String BODY =
      """
      Something on this network is wrong.

      ```seeded
      lost = fin from client | fin
      ```

      ## Close it

      The connection is open. Close the client's side.

      ```setup
      set play auto
      server listen
      client connect
      deliver
      deliver
      deliver
      ```
      ```setup hidden
      arm drop {lost}
      ```
      ```goal
      client FIN-WAIT-2
      ```
      ```hint
      What is not acknowledged is sent again.
      ```
      ```solution
      client close
      wait rto
      deliver
      deliver
      ```
      ```shows
      happened timeout.retransmission client
      ```
      ```after
      A segment was lost.
      ```
      """;

  private static final Course HIDDEN = Folder.of(BODY);
  private static final Course BARE =
      Folder.of(
          BODY.replace("```setup hidden\narm drop {lost}\n```\n", "")
              .replace("```seeded\nlost = fin from client | fin\n```\n", ""));

  /** Every line that some command has as its example, but those that help by telling the way. */
  static Stream<String> lines() {
    List<Verb> verbs = CoreCommands.SET.plus(LessonCommands.verbs(HIDDEN)).verbs();
    return Stream.concat(
        verbs.stream()
            .filter(verb -> !Set.of("hint", "answer", "quit").contains(verb.name()))
            .flatMap(verb -> verb.examples().stream()),
        Stream.of(
            "",
            "moves full",
            "path client FIN-WAIT-2",
            "path both CLOSED",
            "disarm",
            "why client",
            "expect client owes nothing",
            "reject client listen",
            "explain arm"));
  }

  /**
   * Whatever is typed, it answers what it answers where no fault waits, unless the fault strikes.
   */
  @ParameterizedTest
  @MethodSource("lines")
  void nothing_tells_of_it_before_it_strikes(String line) {
    Pupil hidden = Samples.at(HIDDEN);
    Pupil bare = Samples.at(BARE);
    for (String typed :
        List.of(line, "play", line, "show", "history", "undo", "redo", "goto 0", "goto 6")) {
      String said = hidden.say(typed);
      String other = bare.say(typed);
      if (!said.equals(other)) {
        assertTrue(said.contains("lost") && !other.contains("lost"), () -> said + "\n" + other);
        return;
      }
      assertEquals(
          JsonView.line(1, Interpreter.type(bare.session(), line)),
          JsonView.line(1, Interpreter.type(hidden.session(), line)));
      assertEquals(SavedSession.text(bare.session()), SavedSession.text(hidden.session()));
    }
    assertEquals(body(bare.journal()), body(hidden.journal()));
  }

  private static String body(String journal) {
    return journal.substring(journal.indexOf("#: session"));
  }

  @Test
  void it_strikes_all_the_same_and_the_way_leads_around_it() {
    Pupil pupil = Samples.at(HIDDEN);
    holds(pupil.say("client close"), "lost");
    pupil.say("wait rto");
    pupil.say("deliver");
    holds(pupil.say("deliver"), "Done.");
    Pupil hinted = Samples.at(HIDDEN);
    hinted.say("hint");
    hinted.say("hint");
    holds(hinted.say("hint"), "wait rto");
  }

  @Test
  void a_seed_picks_it_and_disarm_does_not_remove_it() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= 8; seed++) {
      Pupil pupil = new Pupil(HIDDEN, "", OptionalLong.of(seed));
      pupil.say("lesson it", "play", "disarm");
      seen.add(pupil.session().world().armed().toString());
    }
    assertEquals(2, seen.size(), seen::toString);
  }

  @Test
  void the_chapter_leaves_it_out_and_the_proof_knows_it() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    LessonsTool.show(HIDDEN, "it", OptionalLong.of(1), Pupil.LOOK, print, print);
    String chapter = out.toString(StandardCharsets.UTF_8);
    assertTrue(chapter.contains("server listen"), chapter);
    assertFalse(chapter.contains("arm") || chapter.contains("drop"), chapter);
    Effort some = new Effort(2_000, 10, 1);
    assertEquals(List.of(), problems(HIDDEN, some));
    assertFalse(problems(BARE, some).isEmpty());
  }

  /** What is wrong with the lesson, but for the states that its made-up head claims. */
  private static List<String> problems(Course course, Effort effort) {
    return Verifier.prove(course, effort).lessons().get(1).problems().stream()
        .map(LessonProblem::message)
        .filter(problem -> !problem.contains("claims CLOSED"))
        .toList();
  }
}
