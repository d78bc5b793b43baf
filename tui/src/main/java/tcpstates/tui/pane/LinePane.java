package tcpstates.tui.pane;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.Notation;
import tcpstates.tui.grid.Area;

/** The command line, and the menu of completions above it. */
final class LinePane {

  /** How many candidates are shown at once. */
  private static final int MOST_ROWS = 8;

  /** How far the cursor stays from the end of the row, so that the text after it is visible. */
  private static final int AHEAD = 4;

  private LinePane() {}

  static void draw(Paper paper, Area row) {
    InputLine line = paper.model().line();
    Side focus = paper.model().session().focus();
    StyledLine label =
        line.label().isEmpty()
            ? StyledLine.of(focus.word(), Notation.style(focus)).plus("> ", Style.STRONG)
            : StyledLine.of(line.label(), Style.FAINT);
    int start = paper.width(label);
    paper.line(row, 0, label);
    Area field = row.right(start);
    int room = Math.max(1, field.width() - 1);
    int shift = Math.max(0, line.cursor() + AHEAD - room);
    boolean longer = paper.width(line.text()) > room;
    shift = longer ? shift : 0;
    StyledLine seen = from(paper, line.text(), shift);
    int end = paper.canvas().line(field, 0, 0, seen);
    paper.canvas().write(field, end - field.x(), 0, line.suggestion(), Style.SUGGESTION);
    if (shift > 0) {
      paper.canvas().write(field, 0, 0, paper.dots(), Style.FAINT);
    }
    int x = field.x() + line.cursor() - shift;
    paper.cursor(Math.min(x, row.x() + row.width() - 1), row.y());
    paper.zone(ScreenFrame.Part.LINE, row);
    line.menu().ifPresent(menu -> menu(paper, menu, row, x));
  }

  /** A line without its first columns. */
  private static StyledLine from(Paper paper, StyledLine line, int columns) {
    StyledLine rest = StyledLine.EMPTY;
    int at = 0;
    for (Span span : line.spans()) {
      StringBuilder kept = new StringBuilder();
      for (int i = 0; i < span.text().length(); ) {
        int c = span.text().codePointAt(i);
        i += Character.charCount(c);
        if (at >= columns) {
          kept.appendCodePoint(c);
        }
        at += paper.model().columns().of(c);
      }
      rest = rest.plus(kept.toString(), span.style());
    }
    return rest;
  }

  // ---- the menu

  private static void menu(Paper paper, InputLine.Menu menu, Area row, int x) {
    List<InputLine.Choice> choices = menu.choices();
    int rows = Math.min(Math.min(MOST_ROWS, choices.size()), row.y() - 4);
    if (rows < 1) {
      return;
    }
    int first = Math.max(0, Math.min(menu.chosen() - rows / 2, choices.size() - rows));
    int values = 0;
    int abouts = 0;
    for (InputLine.Choice choice : choices) {
      values = Math.max(values, paper.width(choice.value()));
      abouts = Math.max(abouts, paper.width(choice.about()));
    }
    int gap = abouts == 0 ? 0 : 2;
    int width = Math.min(row.width(), values + gap + abouts + 4);
    if (width < 6) {
      return;
    }
    int left = Math.max(0, Math.min(x - 2, row.width() - width));
    Area area = new Area(row.x() + left, row.y() - rows - 2, width, rows + 2);
    paper.canvas().clear(area);
    String count =
        choices.size() > rows ? first + 1 + "-" + (first + rows) + " of " + choices.size() : "";
    Area inner =
        paper.box(area, StyledLine.EMPTY, StyledLine.of(count, Style.FAINT), false, Style.FAINT);
    for (int i = 0; i < rows; i++) {
      boolean chosen = first + i == menu.chosen();
      choice(paper, inner, i, choices.get(first + i), Math.min(values, inner.width()), chosen);
    }
    paper.zone(ScreenFrame.Part.MENU, area);
  }

  private static void choice(
      Paper paper, Area inner, int y, InputLine.Choice choice, int values, boolean chosen) {
    StyledLine line =
        StyledLine.of(choice.value(), chosen ? Style.CHOSEN : Style.COMMAND)
            .plus(
                " ".repeat(Math.max(0, values - paper.width(choice.value()) + 2)),
                chosen ? Style.CHOSEN : Style.PLAIN)
            .plus(choice.about(), chosen ? Style.CHOSEN : Style.FAINT);
    StyledLine cut = Wrap.cut(line, inner.width(), paper.model().columns());
    paper.canvas().line(inner, y, cut);
    if (chosen) {
      paper
          .canvas()
          .write(new Area(inner.x() - 1, inner.y(), 1, inner.height()), 0, y, "▸", Style.WAITING);
      paper.canvas().restyle(new Area(inner.x(), inner.y() + y, inner.width(), 1), Style.CHOSEN);
    }
  }
}
