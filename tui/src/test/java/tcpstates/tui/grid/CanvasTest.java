package tcpstates.tui.grid;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

class CanvasTest {

  private final Canvas canvas = new Canvas(new Size(8, 2), false, Columns.NARROW);

  @Test
  void what_does_not_fit_is_cut_off() {
    canvas.write(canvas.all(), 4, 0, "abcdefgh", Style.PLAIN);
    canvas.write(canvas.all(), 0, 5, "nowhere", Style.PLAIN);
    canvas.write(new Area(1, 1, 3, 1), 0, 0, "abcdefgh", Style.PLAIN);
    assertEquals("    abcd\n abc\n", canvas.grid().text());
  }

  @Test
  void a_wide_character_covers_two_cells_and_is_never_cut_in_half() {
    canvas.write(canvas.all(), 0, 0, "日本語x", Style.PLAIN);
    canvas.write(canvas.all(), 5, 1, "日本", Style.PLAIN);
    assertAll(
        () -> assertEquals("日本語x", canvas.grid().row(0)),
        () -> assertTrue(canvas.grid().at(1, 0).covered()),
        () -> assertEquals("x", canvas.grid().at(6, 0).glyph()),
        () -> assertEquals("     日", canvas.grid().row(1)));
  }

  @Test
  void writing_over_half_of_a_wide_character_clears_the_other_half() {
    canvas.write(canvas.all(), 0, 0, "日本", Style.PLAIN);
    canvas.write(canvas.all(), 1, 0, "ab", Style.PLAIN);
    assertEquals(" ab", canvas.grid().row(0));
  }

  @Test
  void a_combining_mark_joins_the_character_before_it() {
    canvas.write(canvas.all(), 0, 0, "e\u0301x", Style.PLAIN);
    assertAll(
        () -> assertEquals("e\u0301", canvas.grid().at(0, 0).glyph()),
        () -> assertEquals("x", canvas.grid().at(1, 0).glyph()));
  }

  @Test
  void in_ascii_everything_has_a_stand_in_of_its_width() {
    Canvas ascii = new Canvas(new Size(8, 1), true, Columns.NARROW);
    ascii.write(ascii.all(), 0, 0, "├─▶日✓", Style.PLAIN);
    assertEquals("|->??+", ascii.grid().row(0));
  }

  @Test
  void grids_are_equal_when_all_their_cells_are() {
    canvas.line(canvas.all(), 0, StyledLine.of("abc", Style.STRONG));
    Grid before = canvas.grid();
    assertEquals(before, canvas.grid());
    canvas.restyle(new Area(0, 0, 1, 1), Style.FAINT);
    assertNotEquals(before, canvas.grid());
    assertEquals(Style.STRONG, before.at(0, 0).style());
  }

  @Test
  void areas_never_have_a_negative_size() {
    Area area = new Area(0, 0, 3, 2);
    assertAll(
        () -> assertEquals(0, area.below(9).height()),
        () -> assertEquals(0, area.right(9).width()),
        () -> assertEquals(0, area.within(2, 2).width()),
        () -> assertEquals(2, area.top(7).height()),
        () -> assertTrue(area.holds(2, 1)),
        () -> assertEquals(Size.MOST, new Size(100_000, -1).width()));
  }
}
