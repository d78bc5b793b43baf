package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** What an application learns about urgent data, and how much is left (RFC 9293, 3.8.5). */
class UrgentTextTest {

  private static String answerTo(String... more) {
    List<String> lines = new ArrayList<>(List.of("set play auto", "set server reads off"));
    lines.addAll(List.of("set wire auto", "server listen", "connect"));
    lines.addAll(List.of(more));
    List<Scenarios.Said> all = Scenarios.type(lines);
    Scenarios.Said last = all.get(all.size() - 1);
    return TextView.reply(last.line(), last.reply(), Look.of(80, false), true).stream()
        .map(StyledLine::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_application_is_told_when_the_urgent_pointer_advances_and_not_again() {
    String told = "The server's program: urgent data up to 104";
    String first = answerTo("send urg \"abc\"");
    assertTrue(first.contains(told), first);
    String second = answerTo("send urg \"abc\"", "send \"de\"");
    assertFalse(second.contains("urgent"), second);
    String relative = answerTo("set numbers relative", "send urg \"abc\"");
    assertTrue(relative.contains("urgent data up to 4"), relative);
  }

  @Test
  void the_side_shows_how_much_urgent_data_is_still_to_be_read() {
    String unread = answerTo("send urg \"abc\"", "send \"de\"", "show server");
    assertTrue(unread.contains("urgent  3 bytes to read"), unread);
    String some = answerTo("send urg \"abc\"", "close", "server read 2", "show server");
    assertTrue(some.contains("urgent  1 byte to read"), some);
    String all = answerTo("send urg \"abc\"", "send \"de\"", "server read 3", "show server");
    assertFalse(all.contains("urgent"), all);
  }

  @Test
  void a_connection_that_is_gone_has_none() {
    String gone = answerTo("send urg \"abc\"", "abort", "show server");
    assertTrue(gone.contains("CLOSED"), gone);
    assertFalse(gone.contains("urgent"), gone);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSE_WAIT", "LAST_ACK", "CLOSING", "TIME_WAIT", "ESTABLISHED"})
  void a_side_that_is_assumed_to_have_a_fin_has_no_urgent_data(State state) {
    String assumed = answerTo("reset", "client assume " + state, "show client");
    assertTrue(assumed.contains(state.toString()), assumed);
    assertFalse(assumed.contains("urgent"), assumed);
  }
}
