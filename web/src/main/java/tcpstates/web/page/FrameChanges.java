package tcpstates.web.page;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Style;
import tcpstates.tui.grid.Cell;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.pane.ScreenFrame;

/**
 * What of a frame differs from the one before, as JSON: {@code {"size":[80,24], "rows":[[0,["bar","
 * tcpstates","plain"," "]]],"cursor":[8,22]}}. A row is its number and its runs: a style, then the
 * text in it. A character two columns wide is a run of its own, whose style ends in {@code wide}.
 */
final class FrameChanges {

  private Optional<Grid> shown = Optional.empty();

  /** From now on the page has nothing of what was drawn. */
  void forget() {
    shown = Optional.empty();
  }

  /** The members of an object: what differs from the last frame. */
  List<Json.Member> of(ScreenFrame frame) {
    List<Json.Member> changes = since(frame);
    shown = Optional.of(frame.grid());
    return changes;
  }

  /** What {@link #of} would say, of a frame that is not shown. */
  List<Json.Member> since(ScreenFrame frame) {
    Grid grid = frame.grid();
    Optional<Grid> before = shown.filter(old -> old.size().equals(grid.size()));
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < grid.size().height(); y++) {
      if (before.isEmpty() || differs(before.get(), grid, y)) {
        rows.add("[" + y + "," + Json.strings(runs(grid, y)) + "]");
      }
    }
    String cursor = frame.cursor().map(at -> "[" + at.x() + "," + at.y() + "]").orElse(Json.NULL);
    return List.of(
        member("size", "[" + grid.size().width() + "," + grid.size().height() + "]"),
        member("rows", Json.array(rows)),
        member("cursor", cursor));
  }

  private static boolean differs(Grid old, Grid grid, int y) {
    if (grid.shares(y, old)) {
      return false;
    }
    for (int x = 0; x < grid.size().width(); x++) {
      if (!old.at(x, y).equals(grid.at(x, y))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> runs(Grid grid, int y) {
    List<String> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Style style = Style.PLAIN;
    int width = grid.size().width();
    for (int x = 0; x < width; x++) {
      Cell cell = grid.at(x, y);
      boolean wide = x + 1 < width && grid.at(x + 1, y).covered();
      if (cell.style() != style || wide) {
        add(runs, style, "", text);
        style = cell.style();
      }
      text.append(cell.glyph());
      if (wide) {
        add(runs, style, " wide", text);
      }
    }
    add(runs, style, "", text);
    return runs;
  }

  private static void add(List<String> runs, Style style, String kind, StringBuilder text) {
    if (text.length() > 0) {
      runs.add(style.name().toLowerCase(Locale.ROOT).replace('_', '-') + kind);
      runs.add(text.toString());
      text.setLength(0);
    }
  }
}
