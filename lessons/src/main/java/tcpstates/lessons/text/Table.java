package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** A table, as GitHub's Markdown writes them: rows between bars, the second one of dashes. */
final class Table {

  /** The most columns of a terminal that a table may take: a listing is indented by two. */
  private static final int WIDEST = 78;

  private static final Pattern ROW = Pattern.compile("\\|.*\\|");
  private static final Pattern DASHES = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+");

  /** What is between two bars; a bar in code, or after a backslash, is part of it. */
  private static final Pattern CELL = Pattern.compile("(?:\\\\.|`[^`]*`|[^|])+");

  private static final String GAP = "  ";

  private Table() {}

  /** Whether these rows are a table. */
  static boolean is(List<SourceLine> rows) {
    return rows.size() > 2
        && rows.stream().allMatch(row -> ROW.matcher(row.strip().text()).matches())
        && DASHES.matcher(rows.get(1).strip().text()).matches();
  }

  /**
   * Draws a table, with a line under its head.
   *
   * @param cell reads the text of a cell
   * @return empty if something is wrong, which is then among the problems
   */
  static Optional<Prose> draw(
      List<SourceLine> rows, Function<SourceLine, StyledLine> cell, LessonProblems problems) {
    int columns = cells(rows.get(0)).size();
    List<List<StyledLine>> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<SourceLine> cells = cells(rows.get(i));
      if (cells.size() != columns) {
        problems.add(
            rows.get(i).strip().at(),
            format("this row has %d cells, but the head has %d", cells.size(), columns));
        return Optional.empty();
      }
      if (i != 1) {
        read.add(cells.stream().map(cell).toList());
      }
    }
    int[] widths = widths(read, columns);
    int wide = Arrays.stream(widths).sum() + GAP.length() * (columns - 1);
    if (wide > WIDEST) {
      problems.add(
          rows.get(0).strip().at(),
          format("this table is %d columns wide; the limit is %d", wide, WIDEST));
      return Optional.empty();
    }
    List<StyledLine> drawn = new ArrayList<>();
    read.forEach(cells -> drawn.add(row(cells, widths)));
    drawn.add(1, StyledLine.of("-".repeat(wide), Style.FAINT));
    return Optional.of(Prose.listing(drawn));
  }

  private static List<SourceLine> cells(SourceLine row) {
    List<SourceLine> cells = new ArrayList<>();
    SourceLine inside = row.strip();
    Matcher found = CELL.matcher(inside.text());
    while (found.find()) {
      cells.add(inside.piece(found.start(), found.end()).strip());
    }
    return cells;
  }

  private static int[] widths(List<List<StyledLine>> rows, int columns) {
    int[] widths = new int[columns];
    for (List<StyledLine> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).width(Columns.NARROW));
      }
    }
    return widths;
  }

  private static StyledLine row(List<StyledLine> cells, int[] widths) {
    StyledLine line = StyledLine.EMPTY;
    for (int i = 0; i < widths.length; i++) {
      boolean last = i == widths.length - 1;
      line =
          line.plus(last ? cells.get(i) : cells.get(i).padded(widths[i], Columns.NARROW).plus(GAP));
    }
    return line;
  }
}
