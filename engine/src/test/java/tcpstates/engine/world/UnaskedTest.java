package tcpstates.engine.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.world.IllegalMove.Code;

/** Segments that a person sends by hand although they are not owed. */
class UnaskedTest {

  private static Stage synAtListener() {
    return new Stage().does("server listen", "client send syn", "deliver");
  }

  private static Stage finAtServer() {
    return Stage.established(Play.MANUAL).does("client send fin", "deliver");
  }

  @Test
  void repeating_by_hand_is_rejected() {
    Stage stage = new Stage().does("client send syn");
    stage.rejects("client send syn", Code.RETRANSMISSION);
    stage.does("server listen", "deliver", "server send syn,ack");
    stage.rejects("server send syn,ack", Code.RETRANSMISSION);
    stage.does("deliver", "client send ack", "deliver", "client send fin");
    stage.rejects("client send fin", Code.RETRANSMISSION);
  }

  @Test
  void a_pure_ack_may_always_be_sent_in_a_synchronized_state_only() {
    Stage.established(Play.MANUAL).does("client send ack").wire("#4 client ACK 101 301");
    new Stage().rejects("client send ack", Code.NOTHING_TO_ACKNOWLEDGE);
    new Stage().does("client listen").rejects("client send ack", Code.NOTHING_TO_ACKNOWLEDGE);
    new Stage().does("client connect").rejects("client send ack", Code.NOTHING_TO_ACKNOWLEDGE);
  }

  @Test
  void flags_that_no_tcp_would_send_are_rejected() {
    Stage stage = Stage.established(Play.MANUAL);
    for (String flags : List.of("none", "syn,ack", "rst,ack", "psh,ack", "urg", "syn,fin")) {
      stage.rejects("client send " + flags, Code.ILLEGAL_FLAGS);
    }
    stage.rejects("client send syn", Code.ALREADY_EXISTS);
  }

  @Test
  void a_call_that_sends_nothing_is_not_made_by_sending_its_segment() {
    Stage listening = new Stage().does("client listen");
    listening.rejects("client send rst", Code.ILLEGAL_FLAGS);
    listening.rejects("client send fin", Code.ILLEGAL_FLAGS);
    new Stage().does("client connect").rejects("client send fin", Code.ILLEGAL_FLAGS);
    new Stage().rejects("client send rst", Code.ILLEGAL_FLAGS);
    new Stage().rejects("client send fin", Code.NO_CONNECTION);
  }

  @Test
  void send_rst_is_abort_where_abort_sends_one() {
    Stage stage = Stage.established(Play.MANUAL).does("client send rst seq=101");
    stage.states("CLOSED", "ESTABLISHED").wire("#4 client RST 101");
    assertEquals(Signal.ABORTED, stage.world().tcp(Side.CLIENT).signal());
  }

  @Test
  void a_fin_that_can_not_leave_now_is_rejected_and_close_queues_it() {
    Stage stage = new Stage().does("client set buffer=0", "server listen", "client send syn");
    stage.does("deliver", "server send syn,ack", "deliver", "client send ack", "deliver");
    stage.rejects("server send fin", Code.HELD_BACK);
    stage.does("server close").states("ESTABLISHED", "FIN-WAIT-1").wire();
  }

  @Test
  void data_while_a_closed_window_is_probed_by_the_timer_not_by_hand() {
    Stage stage = new Stage().does("client set buffer=0", "server listen", "client send syn");
    stage.does("deliver", "server send syn,ack", "deliver", "client send ack", "deliver");
    stage.does("server send 5").wire().does("wait timer").wire("#4 server ACK 301 101 len=1");
  }
}
