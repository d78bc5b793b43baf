package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** {@code show sockets} has the timer column of {@code ss -o}. */
class SocketTimerTest {

  private static final List<String> OPEN =
      List.of("set play auto", "set wire auto", "server listen", "connect", "set wire manual");

  private static String sockets(int width, String... more) {
    List<String> lines = new ArrayList<>(OPEN);
    lines.addAll(List.of(more));
    lines.add("show sockets");
    List<Scenarios.Said> all = Scenarios.type(lines);
    Scenarios.Said last = all.get(all.size() - 1);
    return TextView.reply(last.line(), last.reply(), Look.of(width, false), true).stream()
        .map(StyledLine::text)
        .collect(Collectors.joining("\n"));
  }

  private static void holds(String sockets, String timer) {
    assertTrue(sockets.contains("timer:(" + timer + ")"), sockets);
  }

  @Test
  void an_idle_connection_has_none() {
    assertFalse(sockets(80).contains("timer"));
  }

  @Test
  void the_retransmission_timer_counts_how_often_it_has_run_out() {
    holds(sockets(80, "send \"hello\""), "on,1sec,0");
    holds(sockets(80, "send \"hello\"", "drop", "wait rto"), "on,2sec,1");
    holds(sockets(80, "send \"hello\"", "wait 3500ms"), "on,3.500ms,2");
    holds(sockets(80, "send \"hello\"", "wait 2m"), "on,3sec,6");
    holds(sockets(80, "send \"hello\"", "wait 4m"), "on,3sec,8");
  }

  @Test
  void it_counts_anew_when_something_was_acknowledged() {
    holds(
        sockets(
            80, "send \"a\"", "wait 3s", "send \"b\"", "deliver first", "deliver ack from server"),
        "on,1sec,0");
  }

  @Test
  void a_closed_window_is_probed_by_the_persist_timer() {
    String[] full = {
      "reset",
      "set server reads off",
      "set server buffer 4",
      "set play auto",
      "set wire auto",
      "server listen",
      "connect",
      "set wire manual",
      "send 9 bytes",
      "deliver all",
      "deliver all"
    };
    holds(sockets(80, full), "persist,1sec,0");
    List<String> probed = new ArrayList<>(List.of(full));
    probed.add("wait 1s");
    holds(sockets(80, probed.toArray(String[]::new)), "persist,2sec,1");
    probed.add("wait 2s");
    holds(sockets(80, probed.toArray(String[]::new)), "persist,4sec,2");
  }

  @Test
  void keep_alive_and_time_wait_have_their_names() {
    holds(sockets(80, "set keepalive 4m"), "keepalive,4min,0");
    holds(sockets(80, "set keepalive 2h"), "keepalive,120min,0");
    holds(
        sockets(80, "close", "deliver", "deliver", "server close", "deliver", "wait 500ms"),
        "timewait,3min59sec,0");
  }

  @Test
  void a_timer_stands_beside_its_socket_where_there_is_room_and_else_below() {
    assertEquals(3, sockets(120, "send \"hello\"").lines().count());
    assertEquals(4, sockets(80, "send \"hello\"").lines().count());
    sockets(40, "send \"hello\"").lines().forEach(line -> assertTrue(line.length() <= 40, line));
  }
}
