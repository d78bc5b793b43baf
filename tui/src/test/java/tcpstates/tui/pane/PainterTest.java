package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PainterTest {

  /** The painter must compare every part. It would not redraw a part that it doesn't compare. */
  @Test
  void every_part_of_the_model_is_compared() {
    int compared = 14;
    assertEquals(
        compared,
        Model.class.getRecordComponents().length,
        "compare the new part in Model.differsOnlyInLine, then count it here");
  }

  @Test
  void what_is_kept_is_never_stale() {
    Scene scene = Scene.of(80, 24);
    Painter painter = new Painter(scene.model());
    for (String line : new String[] {"server listen", "client send syn", "deliver", "moves"}) {
      scene = scene.typing(line, "");
      assertEquals(scene.draw().grid(), painter.draw(scene.model()).grid());
      scene = scene.types(line);
      assertEquals(scene.draw(), painter.draw(scene.model()));
      scene = scene.view(scene.model().view().next());
      assertEquals(scene.draw(), painter.draw(scene.model()));
    }
    Model busy = scene.model().withBusy("12,000 worlds looked at");
    assertEquals(WholeScreen.draw(busy), painter.draw(busy));
    Model next = busy.withBusy("13,000 worlds looked at");
    assertEquals(WholeScreen.draw(next), painter.draw(next));
  }
}
