package tcpstates.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.IllegalMove.Code;

/** What the network does: selectors, faults, forged segments, and the automatic wire. */
class NetworkTest {

  private static Stage auto() {
    return Stage.established(Play.AUTO);
  }

  /** In flight: #4 three bytes, #5 a FIN, #6 an ACK of the server, #7 an RST without ACK. */
  private static Stage four() {
    return auto()
        .does("client send 3", "client close", "server manual", "server send ack")
        .does("inject server rst seq=9")
        .wire(
            "#4 client ACK 101 301 len=3",
            "#5 client FIN,ACK 104 301",
            "#6 server ACK 301 101",
            "#7 client RST 9 forged");
  }

  // ---- selectors

  @Test
  void nothing_said_means_the_oldest() {
    four()
        .does("drop")
        .wire("#5 client FIN,ACK 104 301", "#6 server ACK 301 101", "#7 client RST 9 forged");
  }

  @Test
  void first_last_all_and_a_number() {
    four().does("drop last", "drop first", "drop #6").wire("#5 client FIN,ACK 104 301");
    four().does("drop all").wire();
  }

  @Test
  void from_narrows_any_selector() {
    four().does("drop first from server", "drop last from client", "drop all from client").wire();
    four().rejects("drop #4 from server", Code.NO_SUCH_SEGMENT);
  }

  @Test
  void ack_alone_is_a_pure_ack() {
    four()
        .does("drop ack")
        .wire("#4 client ACK 101 301 len=3", "#5 client FIN,ACK 104 301", "#7 client RST 9 forged");
  }

  @Test
  void data_is_any_segment_with_text() {
    four().does("drop data").rejects("drop data", Code.NO_SUCH_SEGMENT);
  }

  @Test
  void fin_and_rst_match_with_ack_and_with_data_others_exactly() {
    four().does("drop fin").rejects("drop fin", Code.NO_SUCH_SEGMENT);
    four().does("drop fin,ack").rejects("drop fin", Code.NO_SUCH_SEGMENT);
    four().does("drop rst").rejects("drop rst", Code.NO_SUCH_SEGMENT);
    four().rejects("drop rst,ack", Code.NO_SUCH_SEGMENT);
    Stage synAck = new Stage().does("server auto", "server listen", "client connect", "deliver");
    synAck.rejects("drop syn", Code.NO_SUCH_SEGMENT).rejects("drop ack", Code.NO_SUCH_SEGMENT);
    synAck.does("drop syn,ack").wire();
  }

  @Test
  void a_fin_with_data_is_matched_by_fin_and_by_data() {
    Stage stage = new Stage().does("server listen", "client connect", "client auto", "server auto");
    stage.does("server set buffer=5", "deliver", "deliver", "deliver");
    String both = "inject server fin,ack seq=101 ack=301 len=2";
    stage.does(both, "drop fin", both, "drop data").wire();
  }

  @Test
  void all_may_match_nothing_any_other_selector_must_match() {
    new Stage().does("deliver all", "drop all", "dup all", "corrupt all", "delay 5 all");
    for (String verb : List.of("deliver", "drop last", "dup #1", "corrupt syn", "delay 5 first")) {
      new Stage().rejects(verb, Code.NO_SUCH_SEGMENT);
    }
  }

  @Test
  void all_is_what_is_in_flight_at_the_start_answers_wait() {
    Stage stage =
        new Stage().does("client auto", "server auto", "client connect", "server connect");
    stage.does("deliver all").states("SYN-RECEIVED", "SYN-RECEIVED");
    stage.wire("#3 server SYN,ACK 300 101", "#4 client SYN,ACK 100 301");
  }

  // ---- faults

  @Test
  void what_is_lost_changes_nothing_at_the_far_end() {
    Stage stage = new Stage().does("server listen", "client connect", "drop").wire();
    stage.states("SYN-SENT", "LISTEN");
    assertEquals(List.of(), stage.last().steps());
  }

  @Test
  void a_copy_has_a_number_of_its_own_and_names_the_first() {
    Stage stage = new Stage().does("client connect", "dup", "dup last");
    stage.wire("#1 client SYN 100", "#2 client SYN 100 copy of #1", "#3 client SYN 100 copy of #1");
  }

  @Test
  void a_broken_checksum_is_discarded_in_silence_also_by_a_manual_side() {
    Stage stage = new Stage().does("server listen", "client connect", "corrupt");
    stage.wire("#1 client SYN 100 corrupt").does("deliver").wire().states("SYN-SENT", "LISTEN");
    stage.owes("none", "none").steps("server LISTEN>LISTEN by checksum");
    assertEquals(WireEvent.Kind.DISCARDED, stage.last().wireEvents().get(0).kind());
  }

  @Test
  void a_delayed_segment_can_not_arrive_before_its_time() {
    Stage stage = new Stage().does("server listen", "client connect", "delay 500");
    stage.rejects("deliver", Code.NOT_DUE).rejects("deliver #1", Code.NOT_DUE);
    stage.rejects("deliver syn", Code.NOT_DUE).does("deliver all").states("SYN-SENT", "LISTEN");
    stage.does("wait 499").rejects("deliver", Code.NOT_DUE).does("wait 1", "deliver");
    stage.owes("none", "SYN,ACK");
  }

  @Test
  void first_last_and_all_pass_over_what_is_delayed() {
    Stage stage = auto().does("client send 3", "client send 4", "client send 5", "delay 500 #4");
    stage
        .does("delay 500 #6", "deliver")
        .wire(
            "#4 client ACK 101 301 len=3", "#6 client ACK 108 301 len=5", "#7 server ACK 301 101");
    stage.does("deliver all").wire("#4 client ACK 101 301 len=3", "#6 client ACK 108 301 len=5");
  }

  @Test
  void a_fault_may_strike_what_is_delayed() {
    new Stage().does("client connect", "delay 500", "drop").wire();
  }

  // ---- armed faults

  @Test
  void an_armed_fault_strikes_once_the_next_segment_that_matches() {
    Stage stage = new Stage().does("arm drop syn", "client connect").wire();
    stage.does("wait rto").wire("#2 client SYN 100");
    assertEquals(List.of(), stage.world().armed());
  }

  @Test
  void a_retransmission_is_struck_too() {
    Stage stage = new Stage().does("client connect", "arm drop syn", "wait rto");
    stage.wire("#1 client SYN 100");
  }

  @Test
  void a_forged_segment_and_a_copy_are_not_struck() {
    Stage stage = new Stage().does("arm drop syn", "inject server syn seq=5", "dup");
    stage.wire("#1 client SYN 5 forged", "#2 client SYN 5 copy of #1 forged");
    assertEquals(1, stage.world().armed().size());
  }

  @Test
  void from_a_side_means_its_segments_alone() {
    Stage stage = new Stage().does("arm drop syn from server", "client connect");
    stage.wire("#1 client SYN 100").does("server connect").wire("#1 client SYN 100");
  }

  @Test
  void each_kind_of_fault_may_strike_the_same_segment() {
    Stage stage = new Stage().does("arm dup syn", "arm corrupt syn", "arm delay syn 700");
    stage.does("client connect").wire("#1 client SYN 100 corrupt", "#2 client SYN 100 copy of #1");
    stage.rejects("deliver #1", Code.NOT_DUE);
    assertEquals(700, stage.world().wire().get(0).notBefore());
  }

  @Test
  void two_faults_of_one_kind_strike_two_segments() {
    Stage stage = new Stage().does("arm drop syn", "arm drop syn", "client connect", "wait rto");
    stage.wire().does("wait rto").wire("#3 client SYN 100");
  }

  @Test
  void a_segment_that_is_dropped_leaves_the_other_faults_armed() {
    Stage stage = new Stage().does("arm drop syn", "arm corrupt syn", "client connect").wire();
    stage.does("wait rto").wire("#2 client SYN 100 corrupt");
  }

  @Test
  void disarm_takes_all_back() {
    new Stage().does("arm drop syn", "disarm", "client connect").wire("#1 client SYN 100");
  }

  // ---- forged segments

  @Test
  void a_forged_segment_comes_from_the_targets_peer() {
    Stage stage = auto().does("inject client rst seq=301").wire("#4 server RST 301 forged");
    stage.does("deliver").states("CLOSED", "ESTABLISHED");
  }

  @Test
  void no_more_than_a_thousand_segments_can_be_put_in_flight() {
    Stage stage = new Stage();
    IntStream.range(0, 1_000).forEach(i -> stage.does("inject client rst seq=1"));
    stage.rejects("inject client rst seq=1", Code.TOO_MUCH).rejects("dup", Code.TOO_MUCH);
    stage.rejects("dup all", Code.TOO_MUCH).does("drop all").wire();
  }

  @Test
  void forged_segments_bring_no_endpoint_out_of_its_mind() {
    Stage stage = auto();
    for (long seq : new long[] {0, 1, 300, 301, 302, 4396, 4397, 4_294_967_295L, 2_147_483_648L}) {
      for (String flags : List.of("syn", "fin", "none", "ack,urg", "syn,fin,rst", "fin,syn,ack")) {
        String line = "inject client %s seq=%d ack=%d len=9 win=0".formatted(flags, seq, seq);
        stage.does(line, "deliver last", "deliver all");
      }
    }
    assertTrue(stage.world().tcp(Side.SERVER).state() != State.LISTEN);
  }

  // ---- an automatic wire

  @Test
  void an_automatic_wire_delivers_in_order_as_soon_as_it_is_sent() {
    Stage stage = new Stage().does("client auto", "server auto", "wire auto", "server listen");
    stage.does("client connect").states("ESTABLISHED", "ESTABLISHED").wire();
    stage.steps(
        "client CLOSED>SYN-SENT by open.active",
        "server LISTEN>SYN-RECEIVED by listen.syn",
        "client SYN-SENT>ESTABLISHED by syn-sent.syn-ack",
        "server SYN-RECEIVED>ESTABLISHED by ack.of-syn");
  }

  @Test
  void switching_to_an_automatic_wire_delivers_what_is_in_flight() {
    Stage stage = auto().does("client send 3", "wire auto").wire();
    assertEquals(3, stage.world().tcp(Side.SERVER).rcv().received().length());
  }

  @Test
  void an_armed_fault_catches_on_an_automatic_wire() {
    Stage stage = auto().does("wire auto", "arm drop fin", "client close");
    stage.states("FIN-WAIT-1", "ESTABLISHED").does("wait rto").states("FIN-WAIT-2", "CLOSE-WAIT");
  }

  @Test
  void a_delayed_segment_arrives_on_an_automatic_wire_when_it_is_due() {
    Stage stage = auto().does("wire auto", "arm delay data 300", "client send 3");
    stage.wire("#4 client ACK 101 301 len=3").does("wait 299");
    stage.wire("#4 client ACK 101 301 len=3").does("wait 1").wire();
    assertEquals(3, stage.world().tcp(Side.SERVER).rcv().received().length());
  }

  @Test
  void an_ack_storm_is_told_and_cut_short() {
    Stage stage = auto().does("inject client ack seq=301 ack=101 len=5", "wire auto");
    assertTrue(stage.last().wireEvents().stream().anyMatch(e -> e.kind() == WireEvent.Kind.STORM));
    assertTrue(stage.last().steps().size() <= 2_001);
    assertTrue(!stage.world().wire().isEmpty(), "the storm goes on when more time is given");
  }

  @Test
  void a_storm_does_not_hold_up_the_clock() {
    Stage stage = auto().does("inject client ack seq=301 ack=101 len=5", "wire auto");
    stage.does("wait 3600000");
    assertEquals(3_600_000, stage.world().now());
  }
}
