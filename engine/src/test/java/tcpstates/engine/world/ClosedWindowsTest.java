package tcpstates.engine.world;

import org.junit.jupiter.api.Test;

/** Two ends whose windows are both closed (RFC 9293, 3.8.6.1 and A.2). */
class ClosedWindowsTest {

  /** Each end has four unread bytes in a buffer of four, and two more to send. */
  private static Stage bothClosed() {
    Stage stage = new Stage().does("client set buffer=4 reads=0", "server set buffer=4 reads=0");
    stage.does("client auto", "server auto", "server listen", "client connect");
    stage.does("deliver all", "deliver all", "deliver all", "client send 6", "server send 6");
    return stage.does("deliver all", "deliver all", "deliver all").wire();
  }

  @Test
  void probes_that_cross_are_answered_once_and_the_wire_is_quiet() {
    Stage stage = bothClosed().does("wait timer");
    stage.wire("#8 client ACK 105 305 len=1", "#9 server ACK 305 105 len=1");
    stage.does("deliver all").wire("#10 server ACK 306 105", "#11 client ACK 106 305");
    stage.does("deliver all").wire();
  }

  @Test
  void an_opening_is_heard_by_an_end_whose_own_window_is_closed() {
    Stage stage = bothClosed().does("wait timer", "deliver all", "deliver all");
    stage.does("server read 4").wire("#12 server ACK 306 105");
    stage.does("deliver").wire("#13 client ACK 105 305 len=1", "#14 client ACK 106 305 len=1");
  }

  @Test
  void an_abort_behind_a_probe_is_noticed() {
    Stage stage = bothClosed().does("wait timer", "deliver all", "deliver all", "client abort");
    stage.wire("#12 client RST 106").does("deliver").states("CLOSED", "ESTABLISHED");
    stage.does("deliver", "deliver").states("CLOSED", "CLOSED").wire();
  }
}
