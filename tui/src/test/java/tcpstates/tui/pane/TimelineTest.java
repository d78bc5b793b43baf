package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Prose;

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
    return bar(Scene.of(width, 24).types(SPOKEN), undone);
  }

  /** In a lesson's step that began after one move. */
  private static String inStep(int width, int undone) {
    Card card =
        new Card(
            "A lesson",
            1,
            List.of(Card.Mark.NOW),
            "A step",
            Prose.of("A task."),
            Prose.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            1);
    return bar(Scene.of(width, 24).types(SPOKEN).card(card), undone);
  }

  private static String bar(Scene start, int undone) {
    Scene scene = start;
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
    for (int width = 40; width <= 100; width += 3) {
      for (int undone = 0; undone < SPOKEN.length; undone++) {
        assertWhole(bar(width, undone));
        assertWhole(inStep(width, undone));
      }
    }
  }

  private static void assertWhole(String bar) {
    assertFalse(bar.contains(".. ◉"), bar);
  }
}
