package tcpstates.engine.world;

import org.junit.jupiter.api.Test;
import tcpstates.engine.world.IllegalMove.Code;

/**
 * A CLOSE that waits in SYN-RECEIVED still comes last, even if the side must first answer the ACK
 * that leads to ESTABLISHED by hand (RFC 9293, 3.10.2 and 3.10.4).
 */
class QueuedCloseTest {

  private static Stage establishedByAHeldSegment() {
    Stage stage = new Stage().does("server listen", "client send syn", "deliver");
    stage.does("server send syn,ack", "server send 1", "server close");
    stage.does("inject server ack seq=101 ack=301 len=2", "deliver last");
    return stage.states("SYN-SENT", "SYN-RECEIVED").owes("none", "ACK");
  }

  @Test
  void no_send_may_follow_it() {
    establishedByAHeldSegment().rejects("server send 1", Code.CLOSING);
  }

  @Test
  void nor_a_second_close() {
    establishedByAHeldSegment().rejects("server close", Code.CLOSING);
  }

  @Test
  void with_the_answer_it_takes_effect() {
    Stage stage = establishedByAHeldSegment().does("server send ack");
    stage.states("SYN-SENT", "FIN-WAIT-1");
    stage.wire(
        "#2 server SYN,ACK 300 101", "#4 server ACK 301 103", "#5 server FIN,ACK 301 103 len=1");
  }

  private static Stage queued() {
    Stage stage = new Stage().does("server auto", "server listen", "client send syn", "deliver");
    return stage.does("drop", "server send 1", "server close").states("SYN-SENT", "SYN-RECEIVED");
  }

  /**
   * The segment that opens the connection is processed completely; only then does the CLOSE follow.
   */
  @Test
  void a_fin_in_the_segment_that_opens_the_connection_comes_before_it() {
    Stage stage = queued().does("inject server fin,ack seq=101 ack=301", "deliver");
    stage.steps(
        "server SYN-RECEIVED>ESTABLISHED by ack.of-syn",
        "server ESTABLISHED>CLOSE-WAIT by fin.peer-closes",
        "server CLOSE-WAIT>LAST-ACK by transmit.queued-data");
  }

  @Test
  void a_fin_in_a_later_segment_crosses_ours() {
    Stage stage = queued().does("inject server ack seq=101 ack=301", "deliver");
    stage.steps(
        "server SYN-RECEIVED>ESTABLISHED by ack.of-syn",
        "server ESTABLISHED>FIN-WAIT-1 by transmit.queued-close");
    stage.does("inject server fin,ack seq=101 ack=301", "deliver last");
    stage.steps("server FIN-WAIT-1>CLOSING by fin.crossed");
  }
}
