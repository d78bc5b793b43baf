package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
