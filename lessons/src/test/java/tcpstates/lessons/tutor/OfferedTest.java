package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.SYN;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step offers where a student stops: what Enter does, the way out, the next beginning. */
class OfferedTest {

  @Test
  void a_step_just_begun_promises_enter_only_where_it_grants_deliver() {
    Pupil pupil = at(SYN.replace("```goal", "```allow\nconnect, send\n```\n```goal"));
    String said = pupil.say("");
    holds(said, "Enter alone does nothing yet. Type your first command.");
    assertFalse(said.contains("delivers"), said);
  }

  @Test
  void who_goes_back_in_a_step_that_is_done_hears_that_the_next_begins_elsewhere() {
    Pupil pupil =
        at(
            SYN
                + "\n## Carry\n\nCarry it.\n\n```goal\nserver SYN-RECEIVED and wire syn ack from server\n```\n```solution\ndeliver\nserver send syn ack\n```\n");
    pupil.say("client connect");
    pupil.say("undo");
    holds(
        pupil.say("next"),
        "This step begins at another moment than the one where you stopped.",
        "Step 2 of 2");
    assertEquals(1, pupil.session().world().wire().size());
  }

  @Test
  void the_start_of_a_step_that_is_done_offers_no_undo() {
    Pupil pupil =
        at(
            SYN.replace(
                        "client SYN-SENT and wire syn from client",
                        "client SYN-SENT and wire empty")
                    .replace("client send syn\n", "client send syn\ndeliver\n")
                + "\n## Answer\n\nAnswer it.\n\n```goal\nserver SYN-RECEIVED\n```\n```solution\nserver send syn ack\n```\n");
    pupil.say("client connect");
    pupil.say("deliver");
    pupil.say("next");
    pupil.say("server send syn ack");
    pupil.say("undo");
    String said = pupil.say("server send ack");
    holds(said, "legal now server send with other FLAGS");
    assertFalse(said.contains("undo"), said);
  }

  @Test
  void a_line_that_a_failed_step_does_not_grant_is_answered_by_the_way_out_first() {
    Pupil pupil = Pupil.fresh();
    pupil.say("server connect");
    holds(pupil.say("deliver"), "legal now undo, hint, play");
    pupil.say("client connect");
    holds(pupil.say("deliver"), "legal now undo 2, hint, play");
  }

  @Test
  void help_in_a_step_lists_what_is_of_use_there_and_help_all_lists_all() {
    Pupil pupil = Pupil.fresh();
    String here = pupil.say("help");
    holds(here, "connect ", "undo ", "hint ", "help all lists all commands.");
    for (String other : List.of("  corrupt ", "  branches ", "  expect ", "  set ")) {
      assertFalse(here.contains(other), here);
      holds(pupil.say("help all"), other.strip() + " ");
    }
    pupil.say("play");
    holds(pupil.say("help"), "corrupt ");
  }
}
