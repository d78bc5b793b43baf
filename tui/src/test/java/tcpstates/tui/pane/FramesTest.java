package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;

/** The frames of the panes: none is drawn over another one, and none is left open. */
class FramesTest {

  /** A frame's upper row, with its title. */
  private static final Pattern TOP = Pattern.compile("[┌┏] [A-Z0-9][^┐┓]*[┐┓]");

  private static final int[] WIDTHS = {60, 80, 120, 180};

  private static final List<UnaryOperator<Scene>> LESSONS =
      List.of(
          scene -> new Scene(scene.model().with(scene.model().session(), Optional.empty())),
          scene -> scene.card(Scene.handshake()),
          scene -> scene.card(Scene.quiz()),
          scene -> scene.card(Scene.done()));

  private static final Scene PLAYED =
      Scene.of(80, 24).types("server listen", "client send syn", "deliver", "why");

  /** How many frames there are; each must be whole. */
  private static int frames(Grid grid) {
    int found = 0;
    for (int y = 0; y < grid.size().height(); y++) {
      Matcher top = TOP.matcher(grid.row(y));
      while (top.find()) {
        found++;
        closed(grid, top.start(), top.end() - 1, y);
      }
    }
    return found;
  }

  /** Uprights at both sides lead down to a lower row that has no gap. */
  private static void closed(Grid grid, int left, int right, int top) {
    int y = top + 1;
    while (y < grid.size().height() && "│┃".contains(grid.at(left, y).glyph())) {
      assertTrue("│┃".contains(grid.at(right, y).glyph()), grid.text());
      y++;
    }
    assertTrue(y < grid.size().height(), grid.text());
    String bottom = grid.row(y).substring(left, right + 1);
    assertTrue(bottom.matches("[└┗][─━]*[┘┛]"), () -> bottom + "\n" + grid.text());
  }

  @ParameterizedTest
  @EnumSource
  void every_frame_is_whole_at_every_size(MiddleView view) {
    for (UnaryOperator<Scene> lesson : LESSONS) {
      Model model = lesson.apply(PLAYED.view(view)).model();
      for (int width : WIDTHS) {
        for (int height = 18; height <= 64; height += width >= 180 && height >= 46 ? 1 : 4) {
          int found = frames(WholeScreen.draw(model.with(new Size(width, height))).grid());
          boolean panes = width >= 118 && height >= 34;
          assertTrue(found >= 4 || !panes, width + " by " + height);
        }
      }
    }
  }

  @Test
  void on_the_largest_screens_the_sockets_are_shown_where_they_have_room_or_are_asked_for() {
    Model model = PLAYED.card(Scene.handshake()).model();
    for (int height = 50; height <= 64; height++) {
      Model sized = model.with(new Size(200, height));
      String all = WholeScreen.draw(sized).grid().text();
      assertEquals(height >= 56, all.contains("SOCKETS"), all);
      String asked = WholeScreen.draw(sized.with(MiddleView.SOCKETS)).grid().text();
      assertTrue(asked.contains("SOCKETS") && asked.contains("SYN-SENT   0"), asked);
    }
  }

  @Test
  void in_one_row_a_side_keeps_those_of_its_numbers_that_fit() {
    Model model = Scene.of(60, 20).types("server listen", "client send syn").model();
    String row = WholeScreen.draw(model.with(new Size(40, 20))).grid().text();
    assertTrue(row.contains("SYN-SENT   SND.UNA 100"), row);
    assertFalse(row.contains("SND.WND"), row);
    String wider = WholeScreen.draw(model.with(new Size(60, 12))).grid().text();
    assertTrue(wider.contains("SND.UNA 100   SND.NXT 101   SND.WND -"), wider);
  }

  @Test
  void what_was_said_on_a_wide_screen_has_no_short_rows_in_a_narrow_pane_or_after_a_resize() {
    Model wide = PLAYED.card(Scene.handshake()).model().with(new Size(200, 50));
    Model told = new Scene(wide).types("explain time-wait").model();
    Model page = told.with(LookBack.beginning(told));
    String said = WholeScreen.draw(told).grid().text();
    assertTrue(said.contains("│ answer a repeated FIN and to let old segments die."), said);
    assertTrue(said.contains("│ first check, which only answers it; the fifth"), said);
    String read = WholeScreen.draw(LookBack.resized(page, new Size(80, 24))).grid().text();
    assertTrue(read.contains("\n first check, which only answers it; the fifth"), read);
  }
}
