package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

class SideTextTest {

  private static List<String> client(Session session, int height) {
    Notation notation = new Notation(session.display(), session.world(), Look.of(38, false));
    return SideText.rows(Side.CLIENT, session.moments(), notation, Optional.empty(), 38, height)
        .stream()
        .map(StyledLine::text)
        .toList();
  }

  @Test
  void a_window_that_nobody_knows_yet_goes_before_the_end_of_trying() {
    Session start = Session.start(CoreCommands.SET);
    Session calling = Interpreter.type(start, "client connect").session();
    List<String> rows = client(calling, 8);
    assertEquals(8, rows.size());
    assertTrue(rows.contains("gives up in 180 s"), rows::toString);
    assertFalse(rows.contains("SND.WND -"), rows::toString);
    assertTrue(client(calling, 12).contains("SND.WND -"));
  }
}
