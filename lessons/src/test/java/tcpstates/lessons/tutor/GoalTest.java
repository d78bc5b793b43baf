package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static tcpstates.lessons.tutor.Samples.holds;

import org.junit.jupiter.api.Test;

/** What {@code goal} says. */
class GoalTest {

  @Test
  void a_way_that_has_failed_is_said_to_have_though_every_part_holds() {
    Pupil pupil = Pupil.at("holes", 1);
    pupil.say(
        "client send \"gh\"",
        "deliver",
        "server send ack",
        "deliver",
        "server send ack",
        "deliver data",
        "server send ack",
        "deliver all");
    String said = pupil.say("goal");
    assertFalse(said.contains("· "), said);
    holds(said, "This should not have happened: The client has spoken or closed");
    holds(said, "undo 8 to go back far enough");
    holds(pupil.say("next"), "This step is not done yet.", "undo 8 to go back far enough");
  }

  @Test
  void a_prediction_that_waits_to_be_judged_is_not_asked_for_again() {
    Pupil pupil = Pupil.at("forged", 6);
    holds(pupil.say("goal"), "First say what you expect: type predict client STATE.");
    pupil.say("predict client TIME-WAIT");
    pupil.say("deliver data");
    String said = pupil.say("goal");
    assertFalse(said.contains("Say first"), said);
    holds(
        said,
        "your prediction for the client TIME-WAIT, judged when the server's data has arrived at the client and is answered");
  }

  @Test
  void before_a_prediction_is_judged_no_part_of_the_goal_tells_the_answer() {
    Pupil pupil = Pupil.at("half-close", 2);
    holds(pupil.say("goal"), "· your prediction for the client");
    assertFalse(pupil.say("goal").contains("the client in"));
    pupil.say("predict client CLOSED");
    assertFalse(pupil.say("goal").contains("the client in"));
    pupil.say("server send \"1 2 3\"", "deliver", "client send ack");
    holds(pupil.say("goal"), "✓ the client in FIN-WAIT-2");
  }

  @Test
  void what_is_missing_is_told_in_full_however_long_it_is() {
    Pupil pupil = Pupil.at("holes", 1);
    pupil.say("deliver");
    String said = pupil.say("goal");
    assertFalse(said.contains(".."), said);
    holds(said, "with 2 bytes of data from the client");
  }

  @Test
  void no_part_of_a_goal_is_told_of_a_mark_that_a_student_does_not_know() {
    String passed = Pupil.at("lost-last-ack", 6).say("goal");
    holds(passed, "the server's 2 MSL have passed not yet");
    assertFalse(passed.contains("mark"), passed);
    holds(
        Pupil.at("why-two-msl", 2).say("goal"), "the server has taken the copy's 5 bytes not yet");
    Pupil own = Pupil.at("closed-window", 3);
    own.say("predict client ESTABLISHED");
    own.say("wait 1s");
    String probed = own.say("goal");
    holds(probed, "the client has probed the window again and again not yet");
    assertFalse(probed.contains("mark"), probed);
    Pupil written = Pupil.at("counting-bytes", 1);
    String number = written.say("goal");
    holds(number, "the SYN's number, written by you not yet");
    assertFalse(number.contains("mark"), number);
    written.say("client send syn");
    holds(written.say("goal"), "the SYN's number, written by you the numbers were left out");
  }
}
