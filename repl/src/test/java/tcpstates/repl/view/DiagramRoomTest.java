package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** The state diagram keeps both sides' ways, or neither. */
class DiagramRoomTest {

  private static final List<String> LINES =
      List.of(
          "set play auto",
          "set wire auto",
          "server listen",
          "client connect",
          "client close",
          "server close",
          "client abort",
          "server listen",
          "client connect");

  /** The rows that begin with a side. */
  private static List<String> ways(int rows) {
    Session session = Session.start(CoreCommands.SET);
    for (String line : LINES) {
      session = Interpreter.type(session, line).session();
    }
    return TextView.diagram(session, Look.of(80, false), rows).stream()
        .map(StyledLine::text)
        .filter(row -> row.startsWith(" client  ") || row.startsWith(" server  "))
        .toList();
  }

  @Test
  void with_two_rows_for_the_ways_each_side_has_the_end_of_its_own() {
    List<String> ways = ways(TextView.DIAGRAM_ROWS + 2);
    assertEquals(
        List.of(
            " client  … ▸ FIN-WAIT-2 ▸ TIME-WAIT ▸ CLOSED ▸ SYN-SENT ▸ ESTABLISHED",
            " server  … ▸ LAST-ACK ▸ CLOSED ▸ LISTEN ▸ SYN-RECEIVED ▸ ESTABLISHED"),
        ways);
  }

  @Test
  void with_one_row_it_shows_no_way_instead_of_one_side_alone() {
    assertEquals(List.of(), ways(TextView.DIAGRAM_ROWS + 1));
    assertEquals(List.of(), ways(TextView.DIAGRAM_ROWS));
  }
}
