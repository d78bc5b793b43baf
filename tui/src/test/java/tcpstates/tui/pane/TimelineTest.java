package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The bar at the foot names the last move in whole words at every width. */
class TimelineTest {

  private static final String[] SPOKEN = {
    "server listen",
    "client send syn",
    "deliver",
    "server send syn ack",
    "deliver",
    "client send ack",
    "deliver",
    "client send \"a question that is rather long\""
  };

  /** The row with the mark of now. */
  private static String bar(int width, int undone) {
    Scene scene = Scene.of(width, 24).types(SPOKEN);
    for (int i = 0; i < undone; i++) {
      scene = scene.types("undo");
    }
    return scene
        .draw()
        .grid()
        .text()
        .lines()
        .filter(row -> row.contains("◉ now"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void where_there_is_room_the_move_stands_as_it_was_typed() {
    assertTrue(bar(100, 0).contains("8 client send \"a question that is rather long\" ◉ now"));
  }

  @Test
  void where_there_is_little_it_takes_fewer_words_and_keeps_its_number() {
    String bar = bar(40, 0);
    assertTrue(bar.contains("8 send 30 bytes ◉ now"), bar);
    assertTrue(bar(44, 4).contains("4 send syn ack ◉ now"), bar(44, 4));
  }

  @Test
  void it_is_cut_at_no_width() {
    for (int width = 40; width <= 200; width++) {
      for (int undone = 0; undone < SPOKEN.length; undone++) {
        String bar = bar(width, undone);
        assertFalse(bar.contains(".. ◉"), bar);
      }
    }
  }
}
