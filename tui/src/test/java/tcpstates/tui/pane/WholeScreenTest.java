package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;

class WholeScreenTest {

  @ParameterizedTest
  @MethodSource("tcpstates.tui.pane.Scenes#names")
  void every_screen_can_be_drawn_at_every_size(String name) {
    Model model = Scenes.of(name, 80, 24, false).model();
    for (int width = 0; width <= 210; width += width < 85 ? 5 : 37) {
      for (int height = 0; height <= 64; height += height < 26 ? 3 : 17) {
        Size size = new Size(width, height);
        ScreenFrame frame = WholeScreen.draw(model.with(size));
        assertEquals(size, frame.grid().size());
        frame
            .cursor()
            .ifPresent(
                at -> assertTrue(at.x() < size.width() && at.y() < size.height(), () -> size + ""));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tcpstates.tui.pane.Scenes#names")
  void ascii_screens_hold_ascii_alone(String name) {
    for (Size size : ScreensGoldenTest.SIZES) {
      String text = Scenes.of(name, size.width(), size.height(), true).draw().grid().text();
      assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
    }
  }

  @ParameterizedTest
  @MethodSource("tcpstates.tui.pane.Scenes#names")
  void on_a_wide_terminal_all_is_drawn_in_ascii_and_what_was_typed_stays(String name) {
    String text = Scenes.wide(name).draw().grid().text();
    assertTrue(text.replaceAll("[日本]", "").chars().allMatch(WholeScreenTest::plain), text);
  }

  @ParameterizedTest
  @MethodSource("tcpstates.tui.pane.Scenes#names")
  void the_bars_have_no_hole(String name) {
    for (int width = 40; width <= 120; width += 10) {
      Grid grid = Scenes.of(name, width, 24, false).draw().grid();
      for (int y : new int[] {0, 23}) {
        for (int x = 0; x < width; x++) {
          Style style = grid.at(x, y).style();
          assertTrue(style == Style.BAR || style == Style.BAR_STRONG, x + ": " + grid.row(y));
        }
      }
    }
  }

  private static boolean plain(int c) {
    return c == '\n' || c >= ' ' && c < 0x7f;
  }

  @ParameterizedTest
  @MethodSource("tcpstates.tui.pane.Scenes#names")
  void lines_stand_on_a_wide_terminal_where_they_stand_in_ascii(String name) {
    Grid ascii = Scenes.of(name, 80, 24, true).draw().grid();
    Grid wide = Scenes.wide(name).draw().grid();
    for (int y = 0; y < 24; y++) {
      assertTrue(Columns.WIDE.of(wide.row(y)) <= 80, wide.row(y));
      for (int x = 0; x < 80; x++) {
        boolean line = ascii.at(x, y).glyph().equals("|");
        assertTrue(!line || wide.at(x, y).glyph().equals("|"), wide.row(y));
      }
    }
  }

  @Test
  void the_setting_turns_a_screen_wide_and_narrow_again() {
    Scene narrow = Scene.of(80, 24).types("server listen", "client send syn");
    Scene wide = narrow.types("set width wide");
    assertTrue(wide.draw().grid().row(1).startsWith("+ CLIENT =="), wide.draw().grid().row(1));
    assertEquals(Columns.WIDE, wide.model().columns());
    Scene again = wide.types("set width narrow");
    assertEquals(narrow.draw().grid().row(1), again.draw().grid().row(1));
    assertFalse(again.model().ascii());
    assertEquals(
        Columns.NARROW,
        Scene.of(80, 24, true, Columns.NARROW).types("set width wide").model().columns());
  }

  @Test
  void the_panes_of_the_first_screen_are_as_wide_as_the_screen() {
    Grid grid = Scenes.of("wire-rejected", 80, 24, false).draw().grid();
    for (int y = 1; y < 16; y++) {
      assertEquals(80, Columns.NARROW.of(grid.row(y)), grid.row(y));
    }
  }

  @Test
  void the_wire_names_the_enter_key_only_where_that_delivers() {
    Scene scene = Scene.of(120, 36).types("server listen", "client connect");
    String text = scene.draw().grid().text();
    assertTrue(text.contains("1 in flight, Enter: #1"), text);
    Model model = scene.model();
    Session other = model.session().with(new Aids(false, false, Set.of()));
    String goesOn = WholeScreen.draw(model.with(other, model.card())).grid().text();
    assertTrue(goesOn.contains("1 in flight "), goesOn);
    assertFalse(goesOn.contains("Enter"), goesOn);
  }

  @Test
  void a_rejection_has_three_rows_what_why_and_what_is_legal_now() {
    String text = Scenes.of("wire-rejected", 80, 24, false).draw().grid().text();
    assertAll(
        () -> assertTrue(text.contains("✗ Rejected"), text),
        () -> assertTrue(text.contains("never"), text),
        () -> assertTrue(text.contains("RFC 9293 3.10.7.2"), text),
        () -> assertTrue(text.contains("Legal now: send with other FLAGS"), text));
  }

  @Test
  void the_side_that_owes_an_answer_is_marked_without_colour() {
    for (Size size : ScreensGoldenTest.SIZES) {
      String text =
          Scenes.of("wire-rejected", size.width(), size.height(), false).draw().grid().text();
      assertTrue(text.contains("LISTEN ▸ ?"), text);
      assertTrue(
          text.contains("ANSWER #1 SYN")
              || text.contains("#1 SYN waits for your answer")
              || text.contains("! you owe"),
          text);
    }
  }

  @Test
  void the_segment_that_moves_comes_closer_with_every_picture() {
    Model model = Scene.of(80, 24).types("server listen", "client send syn").model();
    int before = -1;
    Model moving = model.with(Motion.START);
    while (!moving.motion().resting()) {
      int head = WholeScreen.draw(moving).grid().text().indexOf('▷');
      assertTrue(head > before, moving.motion().toString());
      before = head;
      moving = moving.with(moving.motion().next());
    }
    assertNotEquals(
        WholeScreen.draw(model.with(Motion.START)).grid(), WholeScreen.draw(model).grid());
    assertEquals(WholeScreen.draw(model).grid(), WholeScreen.draw(moving).grid());
    assertTrue(WholeScreen.moves(model));
    assertFalse(WholeScreen.moves(Scene.of(80, 24).types("server listen").model()));
  }

  @Test
  void what_the_last_move_changed_is_fresh() {
    Grid grid = Scene.of(80, 24).types("server listen").draw().grid();
    String row = grid.row(2);
    assertEquals(Style.FRESH, grid.at(row.indexOf("LISTEN"), 2).style());
    assertEquals(Style.STRONG, grid.at(row.indexOf("CLOSED"), 2).style());
  }

  @Test
  void the_diagram_shows_the_way_of_the_last_move_as_fresh_and_older_ones_not() {
    Scene scene = Scene.of(80, 24).types("server listen").view(MiddleView.DIAGRAM);
    Grid first = scene.draw().grid();
    assertEquals(Style.FRESH, first.at(first.row(3).indexOf("LISTEN"), 3).style());
    assertEquals(Style.FRESH, first.at(first.row(2).indexOf("║"), 2).style());
    Grid next = scene.types("client connect").draw().grid();
    assertEquals(Style.STRONG, next.at(next.row(3).indexOf("LISTEN"), 3).style());
    assertEquals(Style.SERVER, next.at(next.row(2).indexOf("║"), 2).style());
    assertEquals(Style.FRESH, next.at(next.row(2).indexOf("┃"), 2).style());
  }

  @Test
  void stepping_back_redraws_the_world_as_it_was() {
    Scene before = Scene.of(80, 24).types("server listen", "client send syn");
    Scene after = before.types("deliver", "undo");
    for (int y = 0; y < 12; y++) {
      String was = before.draw().grid().row(y);
      assertEquals(was, after.draw().grid().row(y));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire-rejected", "diagram"})
  void what_lies_under_the_mouse_is_known(String name) {
    ScreenFrame frame = Scenes.of(name, 80, 24, false).draw();
    boolean panes = name.equals("wire-rejected");
    assertAll(
        () -> assertEquals(Optional.of(ScreenFrame.Part.LINE), frame.at(3, 22)),
        () -> assertEquals(Optional.of(ScreenFrame.Part.KEYS), frame.at(3, 23)),
        () ->
            assertEquals(
                Optional.of(panes ? ScreenFrame.Part.CLIENT : ScreenFrame.Part.MIDDLE),
                frame.at(3, 4)),
        () ->
            assertEquals(
                Optional.of(panes ? ScreenFrame.Part.SERVER : ScreenFrame.Part.MIDDLE),
                frame.at(70, 4)));
  }

  @Test
  void the_cursor_of_a_long_line_stays_on_the_screen() {
    String text = "send \"" + "0123456789".repeat(20) + "\"";
    ScreenFrame frame = Scene.of(80, 24).typing(text, "").draw();
    assertTrue(frame.grid().row(22).endsWith("6789\""), frame.grid().row(22));
    assertTrue(frame.cursor().orElseThrow().x() < 80);
  }

  @Test
  void a_wide_text_moves_the_cursor_by_its_columns() {
    StyledLine text = StyledLine.of("send \"日本", Style.LEGAL);
    InputLine line = new InputLine("", text, Columns.NARROW.of("send \"日本"), "", Optional.empty());
    ScreenFrame frame = WholeScreen.draw(Scene.of(80, 24).model().with(line));
    assertEquals(8 + 10, frame.cursor().orElseThrow().x());
  }

  @Test
  void a_screen_that_is_too_small_says_so() {
    String text = Scene.of(30, 10).draw().grid().text();
    assertTrue(text.contains("needs 40 columns"), text);
  }

  @Test
  void one_pages_up_to_the_beginning_and_down_to_the_panes_again() {
    Model model = Scene.of(80, 24).types("help", "moves", "history", "server").model();
    int pages = 0;
    Model up = model;
    while (!up.back().equals(OptionalInt.of(0))) {
      up = up.with(LookBack.up(up));
      assertTrue(++pages < 50);
    }
    assertTrue(WholeScreen.draw(up).grid().row(1).startsWith(" client> help"));
    while (up.back().isPresent()) {
      up = up.with(LookBack.down(up));
      assertTrue(--pages > -50);
    }
    assertEquals(WholeScreen.draw(model).grid(), WholeScreen.draw(up).grid());
  }

  @Test
  void the_ladder_scrolls_back_as_far_as_it_has_rows() {
    Scene scene = Scenes.of("ladder-lost", 60, 20, false);
    Model back = WholeScreen.scrolled(scene.model(), 10_000);
    assertTrue(back.viewBack() < 40);
    String text = WholeScreen.draw(back).grid().text();
    assertTrue(text.contains("CLOSED"), text);
    assertEquals(scene.draw().grid(), WholeScreen.draw(WholeScreen.scrolled(back, -10_000)).grid());
  }

  @Test
  void a_long_ladder_is_read_at_its_end_which_is_now() {
    String[] lines = Collections.nCopies(24, "client connect").toArray(String[]::new);
    for (int i = 1; i < lines.length; i += 2) {
      lines[i] = "client abort";
    }
    Scene scene = Scene.of(80, 24).types(lines).types("show ladder");
    String page = scene.draw().grid().text();
    assertTrue(page.contains(" now "), page);
    Model up = scene.model();
    String panes = WholeScreen.draw(up.with(OptionalInt.empty())).grid().text();
    assertTrue(panes.contains(" now "), panes);
  }

  @Test
  void a_long_answer_is_read_from_its_beginning() {
    Scene scene = Scene.of(80, 24).types("server listen", "help");
    assertTrue(scene.draw().grid().row(1).startsWith(" client> help"), scene.draw().grid().text());
    assertEquals(OptionalInt.empty(), scene.types("client send syn").model().back());
  }
}
