package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.NARROW;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.session.JournalEntry;

/** What a step allows, and what it offers. */
class StepGrantsTest {

  private static final String LOST =
      """
      A loss.

      ## Open all the same

      The SYN will be lost.

      ```setup
      set client iss 500
      set play auto
      server listen
      arm drop syn from client
      ```
      ```goal
      both ESTABLISHED
      ```
      ```solution
      client connect
      wait rto
      deliver
      deliver
      deliver
      ```
      """;

  @Test
  void what_would_change_the_exercise_is_refused_and_costs_nothing() {
    Pupil pupil = at(LOST);
    for (String line :
        List.of(
            "disarm",
            "arm drop syn from client",
            "set play manual",
            "set wire auto",
            "set client iss 7",
            "set rto 1s",
            "client crash",
            "inject to server rst")) {
      holds(pupil.say(line), "would change the exercise", "play to leave the lesson");
    }
    holds(pupil.say("reset"), "restart to begin the step again");
    assertEquals(1, pupil.session().world().armed().size());
    pupil.say("connect", "wait rto", "deliver", "deliver", "deliver");
    assertEquals(3, score(pupil).stars());
  }

  @Test
  void how_things_are_shown_is_everybodys_own() {
    Pupil pupil = at(LOST);
    for (String line : List.of("set names linux", "set numbers absolute", "set motion off")) {
      pupil.say(line);
      List<JournalEntry> journal = pupil.session().journal();
      assertEquals(JournalEntry.Verdict.ACCEPTED, journal.get(journal.size() - 1).verdict(), line);
    }
  }

  @Test
  void what_the_step_grants_may_be_used_and_of_settings_that_one_alone() {
    Pupil pupil = at(LOST.replace("```goal", "```grants\ndisarm, set rto\n```\n```goal"));
    holds(at(LOST.replace("will be lost.", "`disarm`.")).say("disarm"), "would change");
    pupil.say("disarm");
    assertTrue(pupil.session().world().armed().isEmpty());
    assertFalse(pupil.say("set rto 2s").contains("would change"));
    holds(pupil.say("set msl 2s"), "would change the exercise");
  }

  @Test
  void free_play_knows_no_limits_and_neither_does_a_step_that_is_done() {
    Pupil pupil = at(LOST);
    pupil.say("play");
    pupil.say("disarm");
    assertTrue(pupil.session().world().armed().isEmpty());
    pupil.say("resume");
    assertEquals(1, pupil.session().world().armed().size());
    Pupil done = at(SYN);
    done.say("client connect");
    assertFalse(done.say("set play auto").contains("would change"));
  }

  @Test
  void the_challenges_that_could_be_switched_off_cannot() {
    for (String lesson : List.of("three-way-handshake", "lost-syn")) {
      Pupil pupil = Pupil.fresh();
      pupil.say("test " + lesson);
      holds(pupil.say("set play auto"), "would change the exercise");
      holds(pupil.say("disarm"), "would change the exercise");
    }
  }

  // ---- what is offered

  @Test
  void a_rejection_offers_only_what_the_step_grants() {
    Pupil pupil = at(NARROW);
    String said = pupil.say("deliver #9");
    holds(said, "deliver", "drop");
    assertFalse(said.contains("abort") || said.contains("undo") || said.contains("dup"), said);
    String moves = pupil.say("moves");
    holds(moves, "deliver #1", "drop #1");
    assertFalse(moves.contains("crash") || moves.contains("close"), moves);
  }

  @Test
  void where_nothing_else_helps_enter_offers_undo_alone() {
    Pupil pupil = at(NARROW);
    pupil.say("drop");
    String said = pupil.say("");
    holds(said, "So Enter alone does nothing here.", "undo");
    assertFalse(said.contains("close") || said.contains("wait") || said.contains("abort"), said);
  }

  @Test
  void the_focus_may_be_moved_in_every_step() {
    Pupil pupil = Pupil.at("forged", 1);
    holds(pupil.say("server"), "The server is in focus.");
    pupil.say("predict server ESTABLISHED");
    pupil.say("deliver");
    holds(pupil.say("c") + pupil.say("s"), "The client is in focus.", "The server is in focus.");
    pupil.say("send ack");
    assertEquals(3, score(pupil).stars());
  }
}
