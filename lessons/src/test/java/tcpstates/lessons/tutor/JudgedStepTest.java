package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.PREDICT;
import static tcpstates.lessons.tutor.Samples.at;
import static tcpstates.lessons.tutor.Samples.holds;
import static tcpstates.lessons.tutor.Samples.score;

import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;

/** Steps that ask for a prediction, and are done when it is judged. */
class JudgedStepTest {

  /** The client can close before any segment has reached the server. */
  private static final String EITHER =
      """
      Either way.

      ## Close

      ```setup
      set play auto
      set wire auto
      server listen
      client connect
      set wire manual
      set play manual
      ```
      ```predict
      server
      LAST-ACK :: Its application has not closed yet.
      ```
      ```goal
      client FIN-WAIT-1
      ```
      ```solution
      client send fin
      deliver
      server send ack
      ```
      """;

  @Test
  void a_goal_that_is_reached_before_the_prediction_is_judged_does_not_end_the_step() {
    Pupil pupil = at(EITHER);
    holds(pupil.say("client close"), "You have reached the goal", "predict server STATE");
    assertFalse(pupil.attempt().orElseThrow().done());
    holds(pupil.say("goal"), "✓ the client in FIN-WAIT-1", "· your prediction for the server");
    holds(pupil.say("next"), "not done yet");
    pupil.say("predict server CLOSE-WAIT");
    String goal = pupil.say("goal");
    holds(goal, "judged when a segment has arrived at the server, and is answered if it must be");
    assertFalse(goal.contains("Say first"), goal);
    pupil.say("deliver");
    holds(pupil.say("server send ack"), "As you predicted", "✓ Done. Three stars.");
  }

  @Test
  void what_was_reached_stays_reached_when_the_prediction_is_judged_later() {
    Pupil pupil = at(EITHER);
    pupil.say("client close", "client abort", "predict server CLOSE-WAIT", "deliver");
    assertFalse(pupil.attempt().orElseThrow().done());
    pupil.say("server send ack");
    assertTrue(pupil.attempt().orElseThrow().done(), pupil::transcript);
  }

  @Test
  void what_meets_a_side_that_has_aborted_settles_no_prediction_about_it() {
    Pupil pupil = at(EITHER);
    pupil.say("predict server CLOSED", "server abort", "client send \"a\"", "deliver data");
    String said = pupil.say("server send rst");
    holds(said, "After server abort your prediction is not judged.");
    assertFalse(said.contains("As you predicted"), said);
    pupil.say("undo 4");
    pupil.rightWay().forEach(pupil::say);
    assertEquals(1, score(pupil).wrong(), pupil::transcript);
  }

  @Test
  void hints_lead_to_a_way_on_which_it_is_judged() {
    Pupil pupil = at(EITHER);
    pupil.say("client close");
    pupil.say("answer");
    holds(pupil.say("answer"), "predict server CLOSE-WAIT", "deliver", "server send ack");
  }

  @Test
  void an_answer_that_leads_further_is_judged_by_either_state() {
    for (String state : new String[] {"CLOSE-WAIT", "LAST-ACK"}) {
      Pupil pupil = at(EITHER.replace("LAST-ACK ::", "CLOSING ::"));
      pupil.say("predict server " + state);
      pupil.say("client send fin");
      pupil.say("deliver");
      holds(pupil.say("server send fin"), "went through CLOSE-WAIT to LAST-ACK.", "✓ Done.");
      assertEquals(0, score(pupil).wrong());
    }
  }

  @Test
  void an_arrival_on_a_way_that_has_failed_judges_nothing() {
    Pupil pupil = Pupil.at("open-and-listen", 5);
    pupil.say("predict server LISTEN");
    String early = pupil.say("deliver");
    holds(early, "let the server listen first");
    assertFalse(early.contains("It has been called, and it has answered."), early);
    pupil.say("undo");
    pupil.say("server listen");
    holds(pupil.say("deliver"), "It has been called, and it has answered.", "after 2 errors");
  }

  /** The server's ACK comes before its FIN; then 2 MSL pass. */
  private static String about(String first, String goal) {
    return """
        An occasion.

        ## Close

        ```setup
        set play auto
        server listen
        client connect
        deliver
        deliver
        deliver
        client close
        deliver
        server close
        ```
        ```predict
        %s
        ```
        ```goal
        %s
        ```
        ```solution
        deliver
        deliver
        wait 2msl
        ```
        """
        .replaceFirst("%s", first)
        .replaceFirst("%s", goal);
  }

  @Test
  void a_prediction_about_a_segment_is_judged_when_that_one_arrives() {
    Pupil pupil = at(about("client on fin from server", "client TIME-WAIT"));
    pupil.say("deliver ack");
    assertFalse(pupil.attempt().orElseThrow().work().predicted(), pupil::transcript);
    pupil.say("undo");
    holds(
        pupil.say("predict TIME-WAIT"),
        "It is judged when the server's FIN has arrived at the client and is answered.");
    holds(pupil.say("goal"), "TIME-WAIT, judged when the server's FIN has");
    pupil.say("deliver ack");
    assertFalse(pupil.attempt().orElseThrow().work().predicted(), pupil::transcript);
    holds(pupil.say("deliver fin"), "As you predicted: the client is in TIME-WAIT.", "Three stars");
  }

  @Test
  void whether_a_segment_asks_for_an_answer_is_not_told_before_it_has_arrived() {
    Pupil crossed = Pupil.at("both-open", 3);
    holds(
        crossed.say("predict server ESTABLISHED"),
        "when the client's SYN,ACK has arrived at the server, and is answered if it must be.");
    Pupil closing = Pupil.at("close-wait", 3);
    holds(
        closing.say("predict server CLOSED"),
        "has arrived at the server, and is answered if it must be.");
  }

  @Test
  void a_wrong_answer_is_judged_only_when_the_student_has_predicted_what_it_leads_to() {
    Pupil pupil = Pupil.at("holes", 4);
    pupil.say("deliver");
    for (String wrong : new String[] {"send ack ack=105", "send rst", "send ack seq=9"}) {
      String untold = pupil.say(wrong);
      holds(untold, "First say what you expect");
      assertFalse(untold.contains("ejected"), untold);
    }
    pupil.say("predict CLOSE-WAIT");
    holds(pupil.say("send ack ack=105"), "it must be 101");
    holds(pupil.say("send rst"), "not the right answer");
  }

  @Test
  void a_prediction_stands_when_the_rejection_of_an_answer_has_told_more() {
    Pupil pupil = Pupil.at("crash", 4);
    pupil.say("predict LISTEN", "predict CLOSED", "deliver");
    holds(pupil.say("send ack ack=701"), "it must be");
    for (String more : new String[] {"goal", "undo", "deliver"}) {
      holds(pupil.say("predict ESTABLISHED"), "your prediction for the server stands: CLOSED.");
      pupil.say(more);
    }
    holds(pupil.say("predict CLOSED"), "Noted");
    holds(pupil.say("send ack"), "You predicted CLOSED", "Two stars: after 1 error.");
    Pupil again = Pupil.at("crash", 4);
    again.say("predict CLOSED", "deliver", "send ack ack=701", "restart");
    again.say("predict server ESTABLISHED", "deliver");
    holds(again.say("send ack"), "As you predicted", "Two stars: with help.");
  }

  @Test
  void a_forged_segment_is_not_called_one_of_the_side_that_it_names() {
    Pupil pupil = Pupil.at("reset", 1);
    holds(
        pupil.say("predict server LISTEN"),
        "It is judged when the next RST has arrived at the server.");
    holds(pupil.say("deliver"), "As you predicted: the server is in LISTEN.", "Three stars");
  }

  @Test
  void a_prediction_about_a_timer_is_judged_when_it_goes_off() {
    Pupil pupil = at(about("client on timer", "client CLOSED"));
    pupil.say("deliver");
    pupil.say("deliver");
    holds(pupil.say("wait 2msl"), "First say what you expect");
    holds(pupil.say("predict CLOSED"), "It is judged when a timer of the client goes off.");
    holds(pupil.say("wait 2msl"), "As you predicted: the client is in CLOSED.", "Three stars");
  }

  @Test
  void a_prediction_about_a_retransmission_is_judged_by_no_other_timer() {
    String body =
        about("server on rto", "server LAST-ACK and wire 3")
            .replace("deliver\ndeliver\nwait 2msl", "wait rto");
    Pupil pupil = at(body);
    pupil.say("predict server LAST-ACK");
    holds(pupil.say("wait rto"), "As you predicted: the server is in LAST-ACK.", "Three stars");
  }

  @Test
  void hints_name_a_prediction_before_the_event_that_it_is_about() {
    Pupil pupil = at(about("client on timer", "client CLOSED"));
    pupil.say("answer");
    holds(pupil.say("answer"), "deliver deliver predict client CLOSED wait 2msl");
  }

  @Test
  void with_the_step_a_prediction_for_the_other_side_is_over() {
    Pupil pupil = at(PREDICT);
    pupil.say("predict client ESTABLISHED");
    pupil.say("predict server SYN-RECEIVED");
    assertTrue(pupil.session().predictions().of(Side.CLIENT).isPresent());
    pupil.say("deliver");
    assertTrue(pupil.attempt().orElseThrow().done());
    assertTrue(pupil.session().predictions().of(Side.CLIENT).isEmpty());
  }
}
