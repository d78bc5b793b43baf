package tcpstates.lab.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;

/** The last rows of the board: the news, and below them the keys or a question. */
final class BoardFoot {

  private static final List<String> KEYS =
      List.of(
          "Up/Down select",
          "Enter watch",
          "m message",
          "a to all",
          "l lesson",
          "p pause",
          "h heat map",
          "r results",
          "s said",
          "e end",
          "q leave");

  private static final List<String> KEYS_ELSEWHERE =
      List.of("Esc back", "Up/Down scroll", "m message", "q back");

  private final List<StyledLine> lines = new ArrayList<>();

  /**
   * A foot for a board.
   *
   * @param question what the instructor is asked, with what they have typed so far
   * @param elsewhere whether the board shows something other than the class
   * @param height of the board, in rows
   */
  BoardFoot(String news, Optional<StyledLine> question, boolean elsewhere, Look look, int height) {
    // The class needs most of a small window.
    int most = Math.max(1, height / 4);
    lines.addAll(first(most, Wrap.line(StyledLine.of(news, Style.STRONG), 0, look)));
    lines.addAll(
        question
            .map(List::of)
            .orElseGet(() -> first(most, keys(elsewhere ? KEYS_ELSEWHERE : KEYS, look.width()))));
  }

  private static List<StyledLine> first(int most, List<StyledLine> lines) {
    return lines.subList(0, Math.min(most, lines.size()));
  }

  /** The keys, in as many rows as they need. */
  private static List<StyledLine> keys(List<String> keys, int width) {
    List<StyledLine> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String key : keys) {
      if (row.length() > 0 && row.length() + 2 + key.length() > width) {
        rows.add(StyledLine.of(row.toString(), Style.FAINT));
        row.setLength(0);
      }
      row.append(row.length() == 0 ? " " : "  ").append(key);
    }
    rows.add(StyledLine.of(row.toString(), Style.FAINT));
    return rows;
  }

  int rows() {
    return lines.size();
  }

  /** Draws it at the bottom of a canvas; returns the column after the last line. */
  int draw(Canvas canvas) {
    Area rows = canvas.all().below(canvas.size().height() - lines.size());
    int after = 0;
    for (int i = 0; i < lines.size(); i++) {
      after = canvas.line(rows, 0, i, lines.get(i));
    }
    return after;
  }
}
