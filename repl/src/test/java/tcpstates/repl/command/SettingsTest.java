package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.WireMode;

class SettingsTest {

  @Test
  void iss_counts_from_the_next_open() {
    Typist typist = Typist.atThePrompt().types("client connect", "set client iss 7000");
    typist.types("expect client iss = 100", "client abort", "client connect");
    typist.types("expect client iss = 7000");
  }

  @Test
  void buffer_and_mss_count_from_the_next_open() {
    Typist typist = Typist.connected().types("set server buffer 100", "set mss 2");
    typist.types("expect server rcv.wnd = 4096", "client send \"hello\"", "expect wire 1");
    Typist fresh = Typist.atThePrompt().types("set server buffer 100", "set mss 2");
    fresh.types("server listen", "client connect", "deliver", "send syn ack", "deliver");
    fresh.types("send ack", "deliver", "expect server rcv.wnd = 100");
    fresh.types("drop all", "client send \"hello\"", "expect wire 3");
  }

  @Test
  void reads_counts_at_once() {
    Typist typist = Typist.connected().types("set server reads off", "client send \"abc\"");
    typist.types("deliver", "server send ack", "expect server unread = 3");
    typist.types("set server reads on", "expect server unread = 0");
  }

  @Test
  void play_counts_at_once_and_answers_what_is_owed() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect", "deliver");
    typist.types("set server auto", "expect server SYN-RECEIVED", "expect sent syn ack");
    assertEquals(Play.AUTO, typist.world().server().play());
    assertEquals(Play.MANUAL, typist.world().client().play());
    typist.types("set play manual");
    assertEquals(Play.MANUAL, typist.world().server().play());
  }

  @Test
  void wire_counts_at_once() {
    Typist typist = Typist.connected().types("client send \"abc\"", "set wire auto");
    assertEquals(WireMode.AUTO, typist.world().wireMode());
    assertTrue(typist.world().server().owes());
  }

  @Test
  void msl_counts_at_the_next_start_of_the_timer() {
    Typist typist = Typist.connected().types("set play auto", "client close", "deliver");
    typist.types("server close", "deliver", "deliver", "expect client TIME-WAIT");
    long due = typist.world().client().tcp().timers().timeWait();
    typist.types("set msl 1s");
    assertEquals(due, typist.world().client().tcp().timers().timeWait());
  }

  @Test
  void rto_counts_at_the_next_start_of_the_timer() {
    Typist typist = Typist.atThePrompt().types("client connect", "set rto 3s");
    assertEquals(1_000, typist.world().client().tcp().timers().retransmission());
    typist.types("client abort", "client connect");
    assertEquals(3_000, typist.world().client().tcp().timers().retransmission());
  }

  @Test
  void wait_2msl_lasts_twice_the_msl_that_is_set() {
    Typist typist = Typist.atThePrompt().types("wait 2msl");
    assertEquals(240_000, typist.world().now());
    typist.types("set msl 5s", "wait 2msl");
    assertEquals(250_000, typist.world().now());
  }

  @Test
  void user_timeout_syn_timeout_and_keepalive_can_be_set() {
    Typist typist = Typist.atThePrompt().types("set syn-timeout 5s", "client connect");
    typist.types("wait 6s", "expect client CLOSED", "expect client signal timeout");
    Typist open = Typist.connected().types("set user-timeout 4s", "client send \"a\"");
    open.types("wait 5s", "expect client signal timeout");
    Typist idle = Typist.connected().types("set keepalive 10s", "wait timer");
    assertEquals(10_000, idle.world().now());
  }

  @Test
  void setting_what_is_set_already_changes_nothing_but_the_history() {
    Typist typist = Typist.connected();
    var before = typist.world();
    typist.types("set msl 2m", "set play manual", "set wire manual", "set client iss 1100");
    assertEquals(before, typist.world());
  }

  @Test
  void relative_numbers_are_only_shown_and_typed_ones_stay_absolute() {
    Typist typist = Typist.atThePrompt().types("set numbers relative", "connect");
    typist.types("expect client snd.nxt = 101");
    assertEquals(State.SYN_SENT, typist.world().client().tcp().state());
  }
}
