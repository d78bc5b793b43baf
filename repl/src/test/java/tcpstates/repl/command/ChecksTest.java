package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;

class ChecksTest {

  /**
   * The client has sent five bytes, which are in flight; the server's application reads by hand.
   */
  private static Typist talking() {
    return Typist.connected().types("set server reads off", "client send \"hello\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expect client ESTABLISHED",
        "expect server estab",
        "expect client snd.una = 101",
        "expect client snd.nxt = 106",
        "expect client snd.nxt = snd.una+5",
        "expect client snd.nxt != snd.una",
        "expect client snd.una < snd.nxt",
        "expect client snd.una <= 101",
        "expect client snd.nxt > snd.una",
        "expect client snd.nxt >= 106",
        "expect client iss = 100",
        "expect client irs = 300",
        "expect client rcv.nxt = irs+1",
        "expect client snd.wnd = 4096",
        "expect client rcv.wnd > 4095",
        "expect server owes nothing",
        "expect server received \"\"",
        "expect server unread = 0",
        "expect server signal none",
        "expect wire 1",
        "expect wire data",
        "expect wire data from client",
        "expect wire #4",
        "expect wire first",
        "expect wire data seq=101 ack=301",
        "expect wire data seq=snd.una ack=rcv.nxt",
        "expect sent data",
        "expect sent data from client seq=101 ack=301"
      })
  void these_hold(String check) {
    Typist typist = talking().types(check);
    assertTrue(typist.answer() instanceof Answer.CheckHolds, typist::story);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expect client LISTEN|the client in LISTEN|it is in ESTABLISHED",
        "expect client snd.una = 100|the client's SND.UNA = 100|it is 101",
        "expect client snd.una > snd.nxt|the client's SND.UNA > SND.NXT (106)|it is 101",
        "expect server owes ack|an ACK owed by the server|it owes nothing",
        "expect server received \"hi\"|\"hi\" (2 bytes) received by the server"
            + "|it has received nothing",
        "expect server unread = 5|unread bytes of the server = 5|there are 0",
        "expect client signal reset|the client's program told \"reset\"" + "|it was told nothing",
        "expect both LISTEN|the client in LISTEN and the server in LISTEN"
            + "|the client is in ESTABLISHED; the server is in ESTABLISHED",
        "expect client snd.una = 1 and server signal reset and server unread = 5"
            + "|the client's SND.UNA = 1, the server's program told \"reset\" and"
            + " unread bytes of the server = 5|the client's SND.UNA is 101; the server's"
            + " program was told nothing; the server has 0",
        "expect client LISTEN and server ESTABLISHED|the client in LISTEN|it is in ESTABLISHED",
        "expect wire empty|nothing in flight|in flight: #4 PSH,ACK seq 101 ack 301 with 5 bytes"
            + " of data from the client",
        "expect wire 2|2 segments in flight|in flight: #4 PSH,ACK seq 101 ack 301 with 5 bytes of"
            + " data from the client",
        "expect wire syn from server|a SYN from the server in flight|in flight: #4 PSH,ACK seq 101 ack"
            + " 301 with 5 bytes of data from the client",
        "expect sent fin|a FIN sent|`client send \"hello\"` sent #4 PSH,ACK seq 101 ack 301 with 5"
            + " bytes of data from the client",
        "expect sent nothing|nothing sent|`client send \"hello\"` sent #4 PSH,ACK seq 101 ack 301"
            + " with 5 bytes of data from the client",
      })
  void these_fail_in_helpful_words(String check, String expected, String actual) {
    Answer.CheckFailed failed = talking().fails(check);
    assertEquals(expected, failed.expected());
    assertEquals(actual, failed.actual());
  }

  @Test
  void a_variable_that_is_not_set_fails_whatever_it_is_compared_with() {
    Typist typist = Typist.atThePrompt();
    assertEquals(
        "SND.UNA is not set in CLOSED", typist.fails("expect client snd.una != 5").actual());
    typist.types("client connect");
    assertEquals(
        "RCV.NXT is not set in SYN-SENT", typist.fails("expect client rcv.nxt = 1").actual());
    assertEquals(
        "IRS is not set in SYN-SENT", typist.fails("expect client snd.nxt = irs").actual());
    typist.types("expect client rcv.wnd = 4096", "expect client snd.wnd = 0");
  }

  @Test
  void sequence_numbers_are_compared_modulo_2_to_the_32() {
    Typist typist = Typist.atThePrompt().types("set client iss 4294967295", "client connect");
    typist.types(
        "expect client snd.una = 4294967295",
        "expect client snd.nxt = 0",
        "expect client snd.una < snd.nxt",
        "expect client snd.nxt = iss+1");
  }

  @Test
  void owes_tells_the_reply_that_a_manual_side_still_has_to_send() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect", "deliver");
    typist.types("expect server owes syn ack", "expect server LISTEN");
    assertEquals(
        "it is in LISTEN; it still owes an answer to #1",
        typist.fails("expect server SYN-RECEIVED").actual());
    assertEquals("it owes an answer to #1", typist.fails("expect server owes nothing").actual());
    typist.types("send syn ack", "expect server owes nothing", "expect server SYN-RECEIVED");
  }

  @Test
  void received_is_all_data_that_has_arrived_in_order_read_or_not() {
    Typist typist = talking().types("deliver", "server send ack");
    typist.types("expect server received \"hello\"", "expect server unread = 5");
    typist.types("server read 2", "expect server unread = 3", "expect server received \"hello\"");
  }

  @Test
  void signal_is_what_the_application_was_last_told_since_the_last_open() {
    Typist typist = Typist.connected().types("client abort", "expect client signal aborted");
    typist.types("deliver", "expect server signal reset");
    typist.types("server listen", "expect server signal none");
  }

  @Test
  void sent_looks_at_the_last_command_that_was_not_a_check_or_a_look() {
    Typist typist = Typist.atThePrompt().types("client connect");
    typist.types("show", "moves", "why", "explain SYN", "expect client SYN-SENT", "history");
    typist.types("predict client ESTABLISHED", "reject client connect", "journal");
    typist.rejected("client listen");
    typist.types("expect sent syn");
    typist.types("server listen", "expect sent nothing");
  }

  @Test
  void sent_counts_what_an_armed_fault_took() {
    Typist.atThePrompt().types("arm drop syn", "connect", "expect wire empty", "expect sent syn");
  }

  @Test
  void sent_counts_neither_forged_segments_nor_copies() {
    Typist typist = Typist.atThePrompt().types("inject to server syn", "expect sent nothing");
    typist.types("dup", "expect wire 2", "expect sent nothing");
  }

  @Test
  void going_back_sends_nothing_and_doing_again_sends_again() {
    Typist typist = Typist.atThePrompt().types("client connect", "undo", "expect sent nothing");
    typist.types("redo", "expect sent syn");
  }

  @Test
  void what_was_not_sent_is_told_by_the_move_or_since_one_went_back() {
    Typist typist = Typist.atThePrompt().types("server listen");
    assertEquals("nothing was sent by `server listen`", typist.fails("expect sent syn").actual());
    typist.types("client connect", "undo");
    assertEquals("nothing was sent since `undo`", typist.fails("expect sent syn").actual());
  }

  @Test
  void a_segment_that_was_sent_again_and_again_is_listed_once() {
    Typist typist = Typist.connected().types("set keepalive 1m", "wait 10m");
    assertEquals(
        "`wait 10m` sent #4 ACK seq 100 ack 301 from the client (9 times) and"
            + " #5 ACK seq 300 ack 101 from the server (9 times)",
        typist.fails("expect sent fin").actual());
  }

  @Test
  void a_fin_or_rst_matches_with_ack_too_and_a_pure_ack_has_no_data() {
    Typist typist = Typist.connected().types("client close", "expect wire fin");
    typist.types("expect sent fin", "expect sent fin ack");
    talking().fails("expect wire ack");
  }

  @Test
  void reject_holds_when_the_command_is_rejected_and_the_world_does_not_change() {
    Typist typist = Typist.atThePrompt();
    Session before = typist.session();
    typist.types("reject client close");
    Answer.RejectHolds holds = typist.answer(Answer.RejectHolds.class);
    assertEquals("no-connection", holds.reason().code());
    assertEquals(before.branches(), typist.session().branches());
  }

  @Test
  void reject_fails_when_the_command_would_be_accepted_and_the_world_does_not_change() {
    Typist typist = Typist.atThePrompt();
    Session before = typist.session();
    typist.type("reject listen");
    assertEquals("client listen", typist.answer(Answer.NotRejected.class).command());
    assertEquals(before.branches(), typist.session().branches());
  }

  @Test
  void a_syntax_error_inside_reject_is_a_syntax_error() {
    Typist typist = Typist.atThePrompt();
    typist.type("reject frobnicate");
    assertTrue(typist.answer() instanceof Answer.NotUnderstood);
  }
}
