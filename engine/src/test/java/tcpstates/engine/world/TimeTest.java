package tcpstates.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.IllegalMove.Code;

/** The virtual clock, settings, and reset. */
class TimeTest {

  @Test
  void only_wait_moves_the_clock() {
    Stage stage = Stage.established(Play.AUTO).does("client send 5", "deliver", "deliver");
    assertEquals(0, stage.world().now());
    stage.does("wait 1");
    assertEquals(1, stage.world().now());
  }

  @Test
  void wait_rto_lets_the_next_retransmission_timer_of_either_side_expire() {
    Stage stage = new Stage().does("client set rto=3000", "client connect", "server connect");
    stage.does("drop all", "wait rto").wire("#3 server SYN 300");
    assertEquals(1_000, stage.world().now());
  }

  @Test
  void wait_rto_does_not_count_other_timers() {
    Stage stage = Stage.established(Play.AUTO).does("client set keepalive=5000");
    stage.rejects("wait rto", Code.NO_TIMER).does("wait timer");
    assertEquals(5_000, stage.world().now());
    stage.wire("#4 client ACK 100 301");
  }

  @Test
  void waiting_for_a_timer_is_rejected_where_none_runs() {
    new Stage().rejects("wait rto", Code.NO_TIMER).rejects("wait timer", Code.NO_TIMER);
  }

  @Test
  void a_wait_is_a_thousand_hours_at_the_most() {
    new Stage().rejects("wait 3600000001", Code.TOO_MUCH).does("wait 3600000000");
  }

  @Test
  void timers_due_on_the_way_fire_in_order_at_the_same_instant_the_clients_first() {
    Stage stage = new Stage().does("server connect", "client connect", "drop all", "wait 3000");
    stage.wire("#3 client SYN 100", "#4 server SYN 300", "#5 client SYN 100", "#6 server SYN 300");
    stage.steps(
        "client SYN-SENT>SYN-SENT by timeout.retransmission",
        "server SYN-SENT>SYN-SENT by timeout.retransmission",
        "client SYN-SENT>SYN-SENT by timeout.retransmission",
        "server SYN-SENT>SYN-SENT by timeout.retransmission");
  }

  @Test
  void a_retransmission_on_an_automatic_wire_is_answered_before_time_goes_on() {
    Stage stage = Stage.established(Play.AUTO).does("client close", "drop", "wire auto");
    stage.does("wait 5000").states("FIN-WAIT-2", "CLOSE-WAIT").wire();
    assertEquals(Timers.OFF, stage.world().nextTimer());
  }

  @Test
  void keep_alive_counts_at_once_and_is_answered() {
    Stage stage = Stage.established(Play.AUTO).does("wire auto", "client set keepalive=60000");
    stage.does("wait 3600000").states("ESTABLISHED", "ESTABLISHED").wire();
  }

  @Test
  void a_crashed_peer_is_found_out_by_keep_alive() {
    Stage stage = Stage.established(Play.AUTO).does("wire auto", "client set keepalive=60000");
    stage.does("server crash", "wait 60000").states("CLOSED", "CLOSED");
  }

  @Test
  void an_automatic_wire_repeats_2_msl_for_a_retransmitted_fin() {
    Stage stage = Stage.established(Play.AUTO).does("client close", "deliver", "deliver");
    stage.does("server close", "deliver").states("TIME-WAIT", "LAST-ACK").does("drop");
    stage.does("wait 1000", "deliver", "deliver").states("TIME-WAIT", "CLOSED");
    stage.does("wait 239999").states("TIME-WAIT", "CLOSED").does("wait 1");
    stage.states("CLOSED", "CLOSED");
  }

  @Test
  void reading_at_once_takes_what_has_waited() {
    Stage stage = new Stage().does("server set reads=0", "client auto", "server auto", "wire auto");
    stage.does("server listen", "client connect", "client send 4096");
    assertEquals(4_096, stage.world().tcp(Side.SERVER).rcv().unread());
    assertEquals(0, stage.world().tcp(Side.CLIENT).snd().wnd());
    stage.does("server set reads=1");
    assertEquals(0, stage.world().tcp(Side.SERVER).rcv().unread());
    assertEquals(4_096, stage.world().tcp(Side.CLIENT).snd().wnd());
  }

  @Test
  void settings_of_an_open_count_from_the_next_one() {
    Stage stage = Stage.established(Play.AUTO).does("client set iss=7 buffer=9");
    assertEquals(4_096, stage.world().tcp(Side.CLIENT).rcv().wnd());
    stage.does("client abort", "drop all", "client connect").wire("#5 client SYN 7");
    assertEquals(9, stage.world().wire().get(0).segment().wnd());
  }

  @Test
  void the_msl_counts_at_the_next_start_of_its_timer() {
    Stage stage = Stage.established(Play.AUTO).does("wire auto", "client close", "server close");
    stage.states("TIME-WAIT", "CLOSED").does("client set msl=1000", "wait 2000");
    stage.states("TIME-WAIT", "CLOSED").does("wait 238000").states("CLOSED", "CLOSED");
  }

  @Test
  void reset_puts_everything_back() {
    Stage stage = Stage.established(Play.AUTO).does("client send 5", "arm drop fin", "wait 50");
    stage.does("reset");
    assertEquals(World.initial(), stage.world());
    stage.does("client connect").wire("#1 client SYN 100");
  }

  // ---- while a side owes, its timers run on

  @Test
  void the_retransmission_timer_runs_on_while_an_ack_is_owed() {
    Stage stage =
        new Stage()
            .does("server listen", "client send syn", "deliver")
            .does("server send syn,ack", "deliver")
            .owes("ACK", "none");
    stage.does("wait 1000");
    stage.wire("#3 client SYN 100", "#4 server SYN,ACK 300 101").owes("ACK", "none");
    stage.does("client send ack").states("ESTABLISHED", "SYN-RECEIVED");
  }

  @Test
  void what_waits_when_the_call_is_given_up_comes_to_a_side_in_closed() {
    Stage stage =
        new Stage()
            .does("server listen", "client send syn", "deliver")
            .does("server send syn,ack", "deliver", "wait 180000");
    stage.states("CLOSED", "CLOSED").owes("RST", "none");
    assertEquals(Signal.TIMEOUT, stage.world().tcp(Side.CLIENT).signal());
  }

  @Test
  void a_fin_that_waits_while_two_msl_end_comes_to_a_side_in_closed() {
    Stage stage = Stage.established(Play.AUTO).does("client close", "deliver", "server close");
    stage.does("deliver", "deliver", "client manual").states("TIME-WAIT", "LAST-ACK");
    stage.does("drop", "wait 1000", "deliver").owes("ACK", "none").does("wait 239000");
    stage.states("CLOSED", "LAST-ACK").owes("RST", "none");
  }

  @Test
  void what_is_owed_follows_from_the_state_at_the_time_of_the_answer() {
    Stage stage = Stage.established(Play.MANUAL).does("client send fin", "deliver", "wait 1000");
    stage.does("server send ack").wire("#5 client FIN,ACK 101 301", "#6 server ACK 301 102");
  }
}
