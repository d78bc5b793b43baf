package tcpstates.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.IllegalMove.Code;

/**
 * "You are the TCP": what a side that is played by hand owes, and what it may do before it answers.
 */
class ManualPlayTest {

  private static Stage synAtListener() {
    return new Stage().does("server listen", "client send syn", "deliver");
  }

  private static Stage finAtServer() {
    return Stage.established(Play.MANUAL).does("client send fin", "deliver");
  }

  // ---- a segment that must be answered

  @Test
  void a_segment_that_must_be_answered_is_held_and_nothing_changes_until_the_reply() {
    Stage stage = new Stage().does("server listen", "client send syn");
    var before = stage.world().tcp(Side.SERVER);
    stage.does("deliver").states("SYN-SENT", "LISTEN").owes("none", "SYN,ACK").wire();
    assertEquals(before, stage.world().tcp(Side.SERVER));
    stage.steps("server LISTEN>LISTEN by manual");
    stage.does("server send syn,ack").states("SYN-SENT", "SYN-RECEIVED").owes("none", "none");
    stage.wire("#2 server SYN,ACK 300 101").steps("server LISTEN>SYN-RECEIVED by listen.syn");
    assertEquals(1, stage.last().steps().get(0).arrived());
  }

  @Test
  void a_segment_that_needs_no_answer_is_processed_on_arrival() {
    synAtListener()
        .does("server send syn,ack", "deliver", "client send ack", "deliver")
        .states("ESTABLISHED", "ESTABLISHED")
        .owes("none", "none");
  }

  @Test
  void data_that_is_held_is_not_received_yet() {
    Stage stage = Stage.established(Play.MANUAL).does("client send 5", "deliver");
    stage.owes("none", "ACK");
    assertEquals(0, stage.world().tcp(Side.SERVER).rcv().received().length());
    stage.does("server send ack").wire("#5 server ACK 301 106");
    assertEquals("abcde", stage.world().tcp(Side.SERVER).rcv().received().toText());
  }

  @Test
  void the_whole_story_by_hand_on_both_sides() {
    Stage stage = new Stage().does("server listen", "client send syn", "deliver");
    stage.does("server send syn,ack", "deliver", "client send ack", "deliver");
    stage.does("client send 5", "deliver", "server send ack", "deliver");
    stage.does("client send fin", "deliver", "server send ack", "deliver");
    stage.states("FIN-WAIT-2", "CLOSE-WAIT");
    stage.does("server send 7", "deliver", "client send ack", "deliver");
    stage.does("server send fin", "deliver").states("FIN-WAIT-2", "LAST-ACK").owes("ACK", "none");
    stage.does("client send ack").states("TIME-WAIT", "LAST-ACK");
    stage.does("deliver").states("TIME-WAIT", "CLOSED").wire();
    stage.does("wait 240000").states("CLOSED", "CLOSED");
  }

  // ---- the reply must be what RFC 9293 asks for

  @Test
  void only_the_answer_that_is_owed_is_taken() {
    Stage stage = synAtListener();
    World before = stage.world();
    for (String wrong : List.of("syn", "ack", "fin", "rst", "rst,ack", "none", "syn,fin")) {
      stage.rejects("server send " + wrong, Code.WRONG_ANSWER);
    }
    stage.unchangedSince(before);
  }

  @Test
  void an_ack_that_is_owed_is_not_discharged_by_an_rst_a_syn_or_nothing() {
    Stage stage = finAtServer().owes("none", "ACK");
    stage.rejects("server send rst", Code.WRONG_ANSWER);
    stage.rejects("server send syn,ack", Code.WRONG_ANSWER);
    stage.rejects("server send psh,ack", Code.WRONG_ANSWER);
  }

  @Test
  void a_wrong_answer_is_told_with_what_is_owed() {
    Stage stage = synAtListener();
    InFlight syn = stage.world().server().held().orElseThrow();
    stage.rejects(
        "server send ack",
        new IllegalMove.WrongAnswer(State.LISTEN, syn, Flags.SYN_ACK, Flags.ACK, "3.10.7.2"));
    stage.rejects("server connect", new IllegalMove.OwesAnswer(Side.SERVER, syn, "3.10.7.2"));
  }

  @Test
  void wrong_numbers_are_rejected_right_ones_are_taken() {
    Stage stage = synAtListener();
    stage.rejects("server send syn,ack seq=301", Code.WRONG_SEQ);
    stage.rejects("server send syn,ack ack=100", Code.WRONG_ACK);
    stage.rejects("server send syn,ack win=4095", Code.WRONG_WIN);
    stage.does("server send syn,ack seq=300 ack=101 win=4096");
    stage.wire("#2 server SYN,ACK 300 101");
  }

  @Test
  void an_ack_number_without_the_ack_flag_is_rejected() {
    new Stage().rejects("client send syn ack=1", Code.WRONG_ACK);
    new Stage().rejects("client send syn seq=101", Code.WRONG_SEQ);
    new Stage().does("client send syn seq=100").wire("#1 client SYN 100");
  }

  @Test
  void a_segment_to_nobody_needs_rst_ack_and_not_a_bare_rst() {
    Stage stage = new Stage().does("client send syn", "deliver").owes("none", "RST,ACK");
    stage.rejects("server send rst", Code.WRONG_ANSWER);
    stage.does("server send rst,ack seq=0 ack=101").wire("#2 server RST,ACK 0 101");
    stage.does("deliver").states("CLOSED", "CLOSED");
    assertEquals(Signal.REFUSED, stage.world().tcp(Side.CLIENT).signal());
  }

  @Test
  void an_ack_to_a_listener_needs_a_bare_rst() {
    Stage stage = new Stage().does("server listen", "inject server ack seq=5 ack=77", "deliver");
    stage.owes("none", "RST").rejects("server send rst,ack", Code.WRONG_ANSWER);
    stage.does("server send rst seq=77").wire("#2 server RST 77").states("CLOSED", "LISTEN");
  }

  @Test
  void crossing_syns_are_answered_by_syn_ack_on_both_sides() {
    Stage stage = new Stage().does("client send syn", "server send syn", "deliver all");
    stage.owes("SYN,ACK", "SYN,ACK").does("client send syn,ack", "server send syn,ack");
    stage.states("SYN-RECEIVED", "SYN-RECEIVED").does("deliver all");
    stage.states("ESTABLISHED", "ESTABLISHED").owes("none", "none").wire();
  }

  // ---- an owed ACK goes on anything that carries it

  @Test
  void three_segments_close_by_hand() {
    Stage stage = finAtServer().does("server send fin");
    stage.states("FIN-WAIT-1", "LAST-ACK").owes("none", "none").wire("#5 server FIN,ACK 301 102");
    stage.steps(
        "server ESTABLISHED>CLOSE-WAIT by fin.peer-closes",
        "server CLOSE-WAIT>LAST-ACK by close.after-peer");
    stage.does("deliver").owes("ACK", "none").does("client send ack");
    stage.steps("client FIN-WAIT-1>TIME-WAIT by fin.with-ack-of-ours");
    stage.does("deliver").states("TIME-WAIT", "CLOSED");
  }

  @Test
  void close_while_an_ack_is_owed_makes_the_same_three_segments() {
    Stage byFlags = finAtServer().does("server send fin");
    Stage byCall = finAtServer().does("server close");
    assertEquals(byFlags.world(), byCall.world());
    assertEquals(byFlags.last(), byCall.last());
  }

  @Test
  void the_fin_in_place_of_the_ack_may_have_its_numbers_checked() {
    Stage stage = finAtServer();
    stage.rejects("server send fin ack=101", Code.WRONG_ACK);
    stage.rejects("server send fin seq=302", Code.WRONG_SEQ);
    stage.does("server send fin seq=301 ack=102");
  }

  @Test
  void data_carries_the_ack_that_is_owed() {
    Stage stage = finAtServer().does("server send 5");
    stage.states("FIN-WAIT-1", "CLOSE-WAIT").owes("none", "none");
    stage.wire("#5 server ACK 301 102 len=5");
  }

  @Test
  void data_that_the_window_holds_back_is_queued_and_the_ack_stays_owed() {
    Stage stage = new Stage().does("client set buffer=0", "server listen", "client send syn");
    stage.does("deliver", "server send syn,ack", "deliver", "client send ack", "deliver");
    stage.does("client send 3", "deliver").owes("none", "ACK");
    stage.does("server send 5").owes("none", "ACK").wire();
    assertEquals(5, stage.world().tcp(Side.SERVER).snd().queue().length());
    stage.does("server send ack").wire("#5 server ACK 301 104");
  }

  @Test
  void a_fin_that_the_window_holds_back_does_not_discharge() {
    Stage stage = new Stage().does("client set buffer=0", "server listen", "client send syn");
    stage.does("deliver", "server send syn,ack", "deliver", "client send ack", "deliver");
    stage.does("client send fin", "deliver").owes("none", "ACK");
    stage.rejects("server send fin", Code.HELD_BACK);
    stage.rejects("server close", Code.OWES);
    stage.does("server send ack", "server close").states("FIN-WAIT-1", "CLOSE-WAIT");
  }

  @Test
  void close_in_syn_sent_with_a_syn_ack_in_hand_acknowledges_and_closes() {
    Stage stage = synAtListener().does("server send syn,ack", "deliver").owes("ACK", "none");
    stage.does("client close").states("FIN-WAIT-1", "SYN-RECEIVED").owes("none", "none");
    stage.wire("#3 client FIN,ACK 101 301");
    stage.steps(
        "client SYN-SENT>ESTABLISHED by syn-sent.syn-ack",
        "client ESTABLISHED>FIN-WAIT-1 by close.active");
  }

  @Test
  void data_queued_in_syn_sent_carries_the_ack_of_the_handshake() {
    Stage stage = synAtListener().does("server send syn,ack", "deliver").owes("ACK", "none");
    stage.does("client send 5").states("ESTABLISHED", "SYN-RECEIVED");
    stage.wire("#3 client ACK 101 301 len=5");
  }

  @Test
  void sending_the_ack_by_hand_does_not_hold_back_data_that_was_queued() {
    Stage stage = new Stage().does("server listen", "client send syn", "client send 5");
    stage.does("deliver", "server send syn,ack", "deliver", "client send ack");
    stage.wire("#3 client ACK 101 301", "#4 client ACK 101 301 len=5");
  }

  // ---- while a side owes

  @Test
  void no_further_segment_is_delivered_to_a_side_that_owes() {
    Stage stage = Stage.established(Play.MANUAL).does("client send 3", "client send 4", "deliver");
    stage.rejects("deliver", Code.OWES).rejects("deliver #5", Code.OWES);
    stage.does("deliver all").wire("#5 client ACK 104 301 len=4").owes("none", "ACK");
    stage.does("server send ack", "deliver #5").owes("none", "ACK");
  }

  @Test
  void an_automatic_wire_leaves_in_flight_what_an_owing_side_does_not_take() {
    Stage stage = Stage.established(Play.MANUAL).does("wire auto", "client send 3");
    stage.owes("none", "ACK").does("client send 4").wire("#5 client ACK 104 301 len=4");
    stage.does("server send ack").owes("none", "ACK").wire();
    stage.does("server send ack").owes("none", "none").wire();
    assertEquals(7, stage.world().tcp(Side.SERVER).rcv().received().length());
  }

  @Test
  void the_network_may_still_lose_or_break_what_is_on_its_way_to_an_owing_side() {
    Stage stage = Stage.established(Play.MANUAL).does("client send 3", "client send 4", "deliver");
    stage
        .does("corrupt", "dup")
        .wire(
            "#5 client ACK 104 301 len=4 corrupt",
            "#6 client ACK 104 301 len=4 copy of #5 corrupt");
    stage.rejects("deliver", Code.OWES).does("drop all").wire();
  }

  @Test
  void abort_is_always_possible_and_its_rst_answers_what_is_held() {
    Stage stage = finAtServer().does("server abort");
    stage.states("FIN-WAIT-1", "CLOSED").owes("none", "none").wire("#5 server RST 301");
  }

  @Test
  void an_abort_that_sends_nothing_leaves_what_is_held_to_a_side_in_closed() {
    Stage stage = synAtListener().does("server abort");
    stage.states("SYN-SENT", "CLOSED").owes("none", "RST,ACK").wire();
  }

  @Test
  void abort_in_closed_is_rejected_and_the_debt_stays() {
    Stage stage = new Stage().does("client send syn", "deliver");
    stage.rejects("server abort", Code.NO_CONNECTION).owes("none", "RST,ACK");
  }

  @Test
  void crash_is_always_possible_and_cancels_the_debt() {
    Stage stage = finAtServer().does("server crash");
    stage.states("FIN-WAIT-1", "CLOSED").owes("none", "none").wire();
    stage.steps("server ESTABLISHED>CLOSED by crash");
    stage.rejects("server crash", Code.NO_CONNECTION);
  }

  @Test
  void a_syn_that_waits_is_refused_where_close_ends_the_listener() {
    Stage stage = synAtListener().does("server close");
    stage.states("SYN-SENT", "CLOSED").owes("none", "RST,ACK").wire();
    stage.rejects("server listen", Code.OWES).rejects("server send syn,ack", Code.WRONG_ANSWER);
    stage.does("server send rst,ack").owes("none", "none").wire("#2 server RST,ACK 0 101");
    stage.does("deliver").states("CLOSED", "CLOSED");
  }

  @Test
  void a_syn_ack_that_waits_is_refused_where_abort_ends_the_call() {
    Stage stage = synAtListener().does("server send syn,ack", "deliver").owes("ACK", "none");
    stage.does("client abort").states("CLOSED", "SYN-RECEIVED").owes("RST", "none").wire();
    stage.does("client send rst").wire("#3 client RST 101");
  }

  @Test
  void connect_while_a_syn_ack_is_owed_must_wait() {
    synAtListener()
        .rejects("server connect", Code.OWES)
        .rejects("server listen", Code.ALREADY_EXISTS);
  }

  @Test
  void data_while_a_syn_ack_is_owed_must_wait_where_it_would_send_a_syn() {
    synAtListener().rejects("server send 5", Code.OWES);
  }

  @Test
  void a_call_that_is_in_error_is_told_so_also_while_owing() {
    Stage stage = new Stage().does("client send syn", "deliver").owes("none", "RST,ACK");
    stage.rejects("server close", Code.NO_CONNECTION).rejects("server send 5", Code.NO_CONNECTION);
  }

  @Test
  void opening_while_an_rst_is_owed_must_wait() {
    Stage stage = new Stage().does("client send syn", "deliver").owes("none", "RST,ACK");
    stage.rejects("server listen", Code.OWES).rejects("server connect", Code.OWES);
    stage.does("server send rst,ack", "server listen");
  }

  @Test
  void reading_is_possible_while_owing() {
    Stage stage = new Stage().does("server set reads=0", "client auto", "server auto", "wire auto");
    stage.does("server listen", "client connect", "client send 9", "wire manual", "server manual");
    stage.does("client send 3", "deliver").owes("none", "ACK");
    stage.does("server read 4").owes("none", "ACK").wire();
    assertEquals(5, stage.world().tcp(Side.SERVER).rcv().unread());
    stage.does("server send ack");
    assertEquals(8, stage.world().tcp(Side.SERVER).rcv().unread());
  }

  @Test
  void reading_that_tells_of_a_larger_window_carries_the_ack_that_is_owed() {
    Stage stage = new Stage().does("server set reads=0 buffer=1000", "client auto", "server auto");
    stage.does("wire auto", "server listen", "client connect", "client send 990", "wire manual");
    stage.does("server manual", "client send 3", "deliver").owes("none", "ACK");
    stage.does("server read 990").owes("none", "none");
    assertEquals(1, stage.world().wire().size());
    assertEquals(997, stage.world().wire().get(0).segment().wnd());
    assertEquals(1094, stage.world().wire().get(0).segment().ack().toLong());
  }

  // ---- going to auto

  @Test
  void going_to_auto_answers_at_once_what_is_owed() {
    Stage stage = finAtServer().does("server auto");
    stage.states("FIN-WAIT-1", "CLOSE-WAIT").owes("none", "none").wire("#5 server ACK 301 102");
    stage.steps("server ESTABLISHED>CLOSE-WAIT by fin.peer-closes");
    assertTrue(stage.last().steps().get(0).sent().size() == 1);
  }

  @Test
  void going_to_auto_on_an_automatic_wire_takes_up_what_waited() {
    Stage stage =
        Stage.established(Play.MANUAL).does("wire auto", "client send 3", "client send 4");
    stage.does("server auto").wire().owes("none", "none");
    assertEquals(7, stage.world().tcp(Side.SERVER).rcv().received().length());
    assertTrue(stage.world().tcp(Side.CLIENT).snd().unacked().isEmpty());
  }

  @Test
  void an_automatic_side_never_owes() {
    new Stage()
        .does("server auto", "server listen", "client send syn", "deliver")
        .owes("none", "none")
        .states("SYN-SENT", "SYN-RECEIVED")
        .wire("#2 server SYN,ACK 300 101");
  }

  @Test
  void a_held_segment_is_dealt_with_by_the_rules_that_an_automatic_side_would_use() {
    Stage byHand = finAtServer().does("server send ack");
    Stage auto = Stage.established(Play.AUTO).does("client close", "deliver");
    assertEquals(byHand.world().tcp(Side.SERVER), auto.world().tcp(Side.SERVER));
    List<Rule> fired = byHand.last().steps().get(0).fired();
    assertEquals(auto.last().steps().get(0).fired(), fired);
  }

  @Test
  void a_held_segment_that_needs_no_answer_any_more_is_taken() {
    Stage stage = new Stage().does("server set reads=0 buffer=1000", "client auto", "server auto");
    stage.does("wire auto", "server listen", "client connect", "client send 600", "wire manual");
    stage.does("server manual", "inject server ack seq=1102 ack=301", "deliver");
    stage.owes("none", "ACK").does("server read 200").owes("none", "none");
    stage.steps(
        "server ESTABLISHED>ESTABLISHED by receive.read",
        "server ESTABLISHED>ESTABLISHED by ack.duplicate");
    stage.wire();
  }
}
