package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.reply.Answer;

class WhyTest {

  @Test
  void it_tells_the_last_move_check_by_check_with_the_actual_numbers() {
    Typist typist = Typist.connected().types("client close", "deliver", "server send ack", "why");
    Answer.WhyMove because = typist.answer(Answer.WhyMove.class);
    assertEquals("server send ack", because.command());
    List<CheckTrace> trace = because.steps().get(0).trace();
    assertEquals("first, sequence", trace.get(0).check());
    assertEquals("101 is in 101..4196; acceptable", trace.get(0).finding());
    assertTrue(trace.stream().anyMatch(check -> check.check().contains("FIN")));
  }

  @Test
  void looking_around_does_not_change_what_it_is_about() {
    Typist typist = Typist.atThePrompt().types("connect", "show", "expect wire 1", "why");
    assertEquals("client connect", typist.answer(Answer.WhyMove.class).command());
  }

  @Test
  void after_undo_it_is_about_the_move_before() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect", "undo", "why");
    assertEquals("server listen", typist.answer(Answer.WhyMove.class).command());
  }

  @Test
  void a_segment_that_waits_for_its_answer_is_explained_without_the_answer() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect", "deliver", "why");
    List<WorldStep> steps = typist.answer(Answer.WhyMove.class).steps();
    assertEquals("manual", steps.get(0).cause().id());
    assertEquals(List.of(), steps.get(0).trace());
  }

  @Test
  void after_a_rejection_it_tells_why_and_which_check_failed() {
    Typist typist = Typist.atThePrompt();
    typist.rejected("close");
    typist.types("why");
    Answer.WhyRejected because = typist.answer(Answer.WhyRejected.class);
    assertEquals("client close", because.command());
    assertEquals("no-connection", because.reason().code());
    assertEquals("close.no-connection", because.trace().get(0).rule().id());
  }

  @Test
  void after_a_wrong_answer_it_tells_the_checks_that_ask_for_another() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect", "deliver");
    typist.rejected("send ack");
    typist.types("why");
    List<CheckTrace> trace = typist.answer(Answer.WhyRejected.class).trace();
    assertTrue(trace.stream().anyMatch(check -> check.rule().id().equals("listen.syn")));
  }

  @Test
  void a_reject_that_holds_can_be_explained_too() {
    Typist typist = Typist.atThePrompt().types("reject client close", "why");
    assertEquals("client close", typist.answer(Answer.WhyRejected.class).command());
  }

  @Test
  void the_next_accepted_command_makes_it_forget_the_rejection() {
    Typist typist = Typist.atThePrompt();
    typist.rejected("close");
    typist.types("listen", "why");
    assertEquals("client listen", typist.answer(Answer.WhyMove.class).command());
  }

  @Test
  void before_anything_has_happened_there_is_nothing_to_explain() {
    assertEquals("nothing-to-explain", Typist.atThePrompt().rejected("why").code());
  }

  @Test
  void of_a_side_it_tells_what_it_has_sent_heard_and_waits_for() {
    Typist typist = Typist.connected().types("client send \"hello\"", "why client");
    assertEquals(
        List.of(
            "The client has been in ESTABLISHED since move 6, client send ack, which led there from"
                + " SYN-SENT (RFC 9293, 3.10.7.3). "
                + cause(typist, 6),
            "It has sent #1 SYN seq 100, #3 ACK seq 101 ack 301 and #4 PSH,ACK seq 101 ack 301"
                + " with 5 bytes of data.",
            "Not acknowledged yet: PSH,ACK seq 101 ack 301 with 5 bytes of data. SND.UNA is 101,"
                + " SND.NXT is 106.",
            "It has received #2 SYN,ACK seq 300 ack 101.",
            "It waits for data, for its own program, or for the peer to close.",
            "Its timers: give-up in 300.000 s and rto in 1.000 s."),
        typist.told());
  }

  @Test
  void of_a_side_that_is_held_back_it_tells_what_is_still_to_be_sent() {
    Typist typist = Typist.atThePrompt().types("set play auto", "set wire auto");
    typist.types("set server buffer 4", "set server reads off", "server listen", "connect");
    typist.types("send \"abcdef\"", "close", "why client");
    List<String> told = typist.told();
    assertTrue(
        told.contains(
            "Not sent yet: 2 bytes of data and the FIN, because the peer's window of 0 has too"
                + " little room."),
        told::toString);
    assertTrue(told.contains("It waits to send its FIN, and for the peer's FIN."), told::toString);
    typist.types("server close", "why client");
    told = typist.told();
    assertTrue(
        told.contains("The peer's FIN has arrived; this side waits to send its own."),
        told::toString);
    typist.types("why server");
    String received = typist.told().get(3);
    assertTrue(
        received.endsWith("The data so far is \"abcd\" (4 bytes), 4 of them not read yet."),
        received);
  }

  private static String cause(Typist typist, int move) {
    return typist.session().moments().get(move - 1).steps().get(0).cause().why();
  }

  @Test
  void of_a_side_that_owes_it_tells_what_waits_and_not_the_answer() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect", "deliver", "why server");
    String told = String.join(" ", typist.told());
    assertTrue(told.contains("#1 SYN seq 100 has arrived and waits for its answer"), told);
    assertFalse(told.contains("SYN,ACK"), told);
  }

  @Test
  void of_a_side_that_was_never_opened_it_says_so() {
    Typist typist = Typist.connected().types("reset", "why server");
    assertEquals(
        List.of(
            "The server is in CLOSED: it has never been opened.",
            "It waits for nothing: listen or connect opens it."),
        typist.told());
  }
}
