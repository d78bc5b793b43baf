package tcpstates.tui.grid;

import java.util.Arrays;
import tcpstates.repl.text.Ascii;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.PlainText;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * Draws a grid. What does not fit is cut off. It exists for one drawing; if only ASCII can be
 * shown, other characters are replaced here.
 */
public final class Canvas {

  /**
   * No letter has this many marks; more of them, pasted, would slow drawing down. In characters.
   */
  private static final int LONGEST_GLYPH = 32;

  private final Size size;
  private final boolean ascii;
  private final Columns columns;
  private final Cell[][] rows;

  /** Whether a row is only of this canvas. One that others have too is copied before it changes. */
  private final boolean[] own;

  /** An empty canvas. */
  public Canvas(Size size, boolean ascii, Columns columns) {
    this.size = size;
    this.ascii = ascii;
    this.columns = columns;
    this.rows = new Cell[size.height()][];
    this.own = new boolean[size.height()];
    Cell[] blank = new Cell[size.width()];
    Arrays.fill(blank, Cell.BLANK);
    Arrays.fill(rows, blank);
  }

  private Canvas(Canvas other) {
    this.size = other.size;
    this.ascii = other.ascii;
    this.columns = other.columns;
    this.rows = other.share();
    this.own = new boolean[rows.length];
  }

  /** Another canvas with the same drawing on it. */
  public Canvas copy() {
    return new Canvas(this);
  }

  private Cell[][] share() {
    Arrays.fill(own, false);
    return rows.clone();
  }

  /** A row that may be changed. */
  private Cell[] own(int y) {
    if (!own[y]) {
      rows[y] = rows[y].clone();
      own[y] = true;
    }
    return rows[y];
  }

  public Size size() {
    return size;
  }

  /** The whole of it. */
  public Area all() {
    return new Area(0, 0, size.width(), size.height());
  }

  /** Writes text, cut off at the right end of the area's row; returns the column after it. */
  public int write(Area area, int x, int y, String text, Style style) {
    int at = area.x() + x;
    int row = area.y() + y;
    int end = Math.min(size.width(), area.x() + area.width());
    if (row < 0 || row >= size.height() || y >= area.height()) {
      return at;
    }
    String shown = ascii ? Ascii.text(text, columns) : text;
    for (int i = 0; i < shown.length(); ) {
      int c = shown.codePointAt(i);
      i += Character.charCount(c);
      int wide = columns.of(c);
      if (at + wide > end) {
        return at;
      }
      put(at, row, c, wide, style);
      at += wide;
    }
    return at;
  }

  private void put(int x, int y, int character, int wide, Style style) {
    if (x < 0) {
      return;
    }
    if (wide == 0) {
      join(x, y, PlainText.of(character));
      return;
    }
    Cell[] row = own(y);
    free(x, row);
    free(x + wide - 1, row);
    row[x] = Cell.of(character, style);
    if (wide == 2) {
      row[x + 1] = new Cell("", style);
    }
  }

  /** A mark belongs to the glyph before it. */
  private void join(int x, int y, String mark) {
    Cell[] row = own(y);
    int base = x - 1;
    while (base >= 0 && row[base].covered()) {
      base--;
    }
    if (base >= 0 && row[base].glyph().length() < LONGEST_GLYPH) {
      Cell cell = row[base];
      row[base] = new Cell(cell.glyph() + mark, cell.style());
    }
  }

  /** Half a wide glyph is never left. */
  private static void free(int x, Cell[] row) {
    if (row[x].covered() && x > 0) {
      row[x - 1] = Cell.BLANK;
    }
    if (x + 1 < row.length && row[x + 1].covered()) {
      row[x + 1] = Cell.BLANK;
    }
  }

  /** Writes a line at the left of the area's row. */
  public void line(Area area, int y, StyledLine line) {
    line(area, 0, y, line);
  }

  /** Writes a line from a column of the area on; returns the column after it. */
  public int line(Area area, int x, int y, StyledLine line) {
    int at = area.x() + x;
    for (Span span : line.spans()) {
      at = write(area, at - area.x(), y, span.text(), span.style());
    }
    return at;
  }

  /** Writes a line so that it ends at the right end of the area's row. */
  public void lineRight(Area area, int y, StyledLine line) {
    line(area, Math.max(0, area.width() - line.width(columns)), y, line);
  }

  /** Empties an area. */
  public void clear(Area area) {
    for (int y = 0; y < area.height(); y++) {
      write(area, 0, y, " ".repeat(area.width()), Style.PLAIN);
    }
  }

  /** Gives everything in an area another style. */
  public void restyle(Area area, Style style) {
    for (int y = Math.max(0, area.y());
        y < Math.min(size.height(), area.y() + area.height());
        y++) {
      Cell[] row = own(y);
      for (int x = Math.max(0, area.x());
          x < Math.min(size.width(), area.x() + area.width());
          x++) {
        row[x] = row[x].in(style);
      }
    }
  }

  /** What has been drawn so far. */
  public Grid grid() {
    return new Grid(size, share());
  }
}
