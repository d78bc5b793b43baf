package tcpstates.engine.world;

import org.junit.jupiter.api.Test;
import tcpstates.engine.world.IllegalMove.Code;

/** Each connection of a side gets new numbers (RFC 9293, 3.4.1, MUST-8). */
class NextConnectionTest {

  @Test
  void begins_1000_above_the_last_whoever_opens_and_however_the_last_one_ended() {
    Stage stage = new Stage().does("client connect").wire("#1 client SYN 100");
    stage.does("drop", "client close", "client connect").wire("#2 client SYN 1100");
    stage.does("drop", "client crash", "client connect").wire("#3 client SYN 2100");
    stage.does("drop", "server connect").wire("#4 server SYN 300");
  }

  @Test
  void a_listener_selects_its_number_when_the_syn_arrives() {
    Stage stage = new Stage().does("server auto", "server listen", "server close", "server listen");
    stage.does("inject server syn seq=7", "deliver").wire("#2 server SYN,ACK 300 8");
    stage.does("drop", "inject server rst seq=8", "deliver").states("CLOSED", "LISTEN");
    stage.does("inject server syn seq=9", "deliver").wire("#5 server SYN,ACK 1300 10");
  }

  @Test
  void begins_where_the_setting_says_if_it_was_set_since_also_to_the_same() {
    Stage stage = new Stage().does("client connect", "drop", "client close");
    stage.does("client set iss=100", "client connect").wire("#2 client SYN 100");
  }

  @Test
  void a_call_that_is_refused_uses_up_no_number() {
    Stage stage = new Stage().does("client connect", "drop");
    stage.rejects("client connect", Code.ALREADY_EXISTS);
    stage.does("client close", "client connect").wire("#2 client SYN 1100");
  }

  @Test
  void reset_begins_from_the_start() {
    Stage stage = new Stage().does("client connect", "drop", "client close", "reset");
    stage.does("client connect").wire("#1 client SYN 100");
  }

  /**
   * The client has forgotten the connection and connects again. The server finds out (RFC 9293,
   * Figure 9).
   */
  @Test
  void a_half_open_connection_is_found_out() {
    Stage stage = Stage.established(Play.AUTO).does("client crash", "client connect");
    stage.wire("#4 client SYN 1100");
    stage.does("deliver").wire("#5 server ACK 301 101");
    stage.does("deliver").wire("#6 client RST 101");
    stage.does("deliver").states("SYN-SENT", "CLOSED").wire();
  }
}
