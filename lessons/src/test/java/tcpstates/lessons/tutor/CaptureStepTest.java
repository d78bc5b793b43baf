package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.course.Course;

/** A step that plays a capture, and asks about one of its frames. */
class CaptureStepTest {

  private static final String LESSON =
      """
      A real close.

      ## Before

      Call the server.

      ```setup
      server listen
      ```
      ```goal
      client SYN-SENT
      ```
      ```solution
      client connect
      ```

      ## The ACK of the FIN

      The client has closed.

      ```capture
      close_client.pcap#0
      frames 8..10
      ask 9
      ```
      ```quiz
      In which state is the client after #9?
      = client state :: Yes: its FIN is acknowledged.
      TIME-WAIT :: For that it needs the server's FIN.
      ```
      ```shows
      server CLOSE-WAIT
      ```
      ```after
      So it waits for the server.
      ```

      ## On

      The client's SYN is under way.

      ```goal
      server SYN-RECEIVED
      ```
      ```solution
      deliver
      server send syn,ack
      ```
      """;

  private static Pupil atCapture() {
    Pupil pupil = at(LESSON);
    pupil.say("client connect");
    pupil.say("");
    return pupil;
  }

  private static State client(Pupil pupil) {
    return pupil.session().world().tcp(Side.CLIENT).state();
  }

  @Test
  void the_frames_are_listed_and_those_before_the_question_are_played() {
    Pupil pupil = atCapture();
    holds(
        pupil.say("goal"),
        "In which state is the client after #9?",
        "Enter goes to the next frame, and undo back.");
    assertEquals(State.ESTABLISHED, client(pupil));
    holds(pupil.say(""), "#8 client FIN,ACK", "client FIN-WAIT-1, server ESTABLISHED?");
    assertEquals(State.FIN_WAIT_1, client(pupil));
    String end = pupil.say("");
    holds(end, "You have seen all frames; undo goes back.", "Type the state");
    assertFalse(end.contains("next frame"), end);
    holds(pupil.say("undo"), "#7 ");
    holds(pupil.say("undo"), "The step begins here");
  }

  @Test
  void a_state_answers_and_then_the_frame_is_shown() {
    Pupil pupil = atCapture();
    holds(pupil.say("time-wait"), "✗ For that it needs the server's FIN.");
    holds(pupil.say("answer later"), "That is no state of TCP.");
    holds(pupil.say("fin-wait-2"), "✓ Yes: its FIN is acknowledged.", "So it waits");
    assertEquals(State.FIN_WAIT_2, client(pupil));
    assertEquals(1, score(pupil).wrong());
    holds(pupil.say("redo"), "#10 server FIN,ACK", "client TIME-WAIT", "What it does: ");
    holds(pupil.say("why"), "SEGMENT ARRIVES");
  }

  @Test
  void nothing_in_it_can_be_changed_and_why_waits_for_the_answer() {
    Pupil pupil = atCapture();
    for (String line : new String[] {"deliver", "client close", "fork", "reset", "save x"}) {
      String said = pupil.say(line);
      holds(said, "This is a capture: what happened can't be changed.");
      assertFalse(said.contains("moves"), "there are none");
    }
    assertFalse(pupil.say("help").contains("path"), pupil::transcript);
    holds(pupil.say("show"), "captured", "WIRE, captured");
    assertFalse(pupil.say("show client").contains("you play it"), pupil::transcript);
    pupil.say("");
    holds(pupil.say("why"), "would tell too much");
    holds(pupil.say("hint"), "Type hint again to see the answer.");
    holds(pupil.say("hint"), "FIN-WAIT-2");
    holds(pupil.say("client close"), "This is a capture");
  }

  @Test
  void the_next_step_goes_on_where_the_one_before_the_capture_ended() {
    Pupil pupil = atCapture();
    pupil.say("fin-wait-2");
    String next = pupil.say("");
    holds(next, "The client's SYN is under way.");
    assertFalse(next.contains("starting point"), next);
    assertEquals(State.SYN_SENT, client(pupil));
    assertEquals(1, pupil.session().branches().size());
    holds(pupil.say("back"), "The ACK of the FIN");
    assertEquals(State.ESTABLISHED, client(pupil));
  }

  @Test
  void free_play_has_no_capture_and_the_step_is_resumed_where_it_was() {
    Pupil pupil = atCapture();
    pupil.say("");
    pupil.say("play");
    assertEquals(State.SYN_SENT, client(pupil));
    holds(pupil.say("deliver"), "#1");
    pupil.say("resume");
    assertEquals(State.FIN_WAIT_1, client(pupil));
  }

  @Test
  void an_attempt_is_continued_at_the_same_frame() {
    Pupil pupil = Pupil.at("detective", 1);
    pupil.say("");
    Pupil back = pupil.back(Course.shipped());
    back.say("resume");
    assertEquals(pupil.session().branch().position(), back.session().branch().position());
    assertTrue(back.session().branch().isSeen());
  }

  @Test
  void what_a_capture_does_not_show_is_not_made_up() {
    Pupil pupil = atCapture();
    pupil.say("");
    holds(pupil.say("show timers"), "a capture shows no timers");
    holds(pupil.say("show"), "a capture shows no timers");
    holds(pupil.say("show sockets"), "A capture shows no sockets");
    assertFalse(pupil.transcript().contains("no timer is running"), pupil::transcript);
  }
}
