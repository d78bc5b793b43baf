package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.text.StyledLine;

/** What was said to earlier lines stands in one row each, and no row ends in mid-sentence. */
class SummaryRowsTest {

  /** Long lines, long answers, a rejection, a prediction, and moves that do many things. */
  private static final String[] SPOKEN = {
    "set play auto",
    "server listen",
    "client connect",
    "server send ack",
    "deliver all",
    "predict server close-wait",
    "client send \"a question that is rather long\"",
    "client close",
    "deliver all",
    "wait 10m",
    "no such command at all",
    "server close",
    "wait 10m",
    "undo"
  };

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 22, 23, 24, 25, 26, 27})
  void what_undo_says_is_left_out_whole_where_there_is_no_room_for_all_of_it(int height) {
    Scene scene = Scene.of(80, height).card(Scene.done());
    for (String line :
        List.of("server listen", "client connect", "deliver", "server send syn ack", "undo")) {
      scene = scene.types(line);
    }
    String drawn = scene.draw().grid().text();
    assertTrue(drawn.contains("undo: now after 3 of 4 moves"), drawn);
    assertEquals(drawn.contains("your move"), drawn.contains("of syn, ack, fin"), drawn);
  }

  @Test
  void what_was_said_to_enter_stands_beside_enter_and_does_not_look_like_news() {
    List<StyledLine> said =
        List.of(
            StyledLine.of(
                "Time has to pass. Nothing is in flight that Enter could deliver at this"));
    Entry enter =
        new Entry("client", "", new ReplyLines(new Answer.Nothing(), said, said, List.of()));
    Scene scene = new Scene(Scene.of(80, 40).model().plus(enter)).types("server listen");
    String drawn = scene.draw().grid().text();
    assertTrue(drawn.contains("client> Enter           Time has to pass."), drawn);
    assertFalse(drawn.contains("in flight that"), drawn);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 120})
  void no_row_ends_in_mid_sentence(int width) {
    Scene scene = Scene.of(width, 40);
    for (String line : SPOKEN) {
      scene = scene.types(line);
      List<String> cut =
          scene
              .draw()
              .grid()
              .text()
              .lines()
              .filter(row -> row.matches(" (client|server)> .*\\.\\.\\s*"))
              .toList();
      assertEquals(List.of(), cut);
    }
  }
}
