package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks lines at spaces so that they fit; a word that is longer than a line is cut. A number stays
 * beside its unit, and a command on one row if it fits there.
 */
public final class Wrap {

  /** A space at which no line is broken; when lines have been broken, it is an ordinary one. */
  public static final String FIRM_SPACE = "\u00a0";

  private record Cell(String character, Style style, int columns) {
    boolean space() {
      return character.equals(" ");
    }
  }

  private Wrap() {}

  /**
   * The line in pieces that fit.
   *
   * @param indent how many spaces stand before each piece but the first
   */
  public static List<StyledLine> line(StyledLine line, int indent, Look look) {
    return look.plain()
        ? pieces(Spoken.line(line), 0, look.withPlain(false))
        : pieces(line, indent, look);
  }

  private static List<StyledLine> pieces(StyledLine line, int indent, Look look) {
    if (line.width(look.columns()) <= look.width()) {
      return List.of(line.has(FIRM_SPACE.charAt(0)) ? join(cells(line, look.columns())) : line);
    }
    int hanging = Math.min(indent, look.width() / 2);
    List<Cell> rest = cells(line, look.columns());
    List<StyledLine> pieces = new ArrayList<>();
    boolean atSpace = false;
    while (!rest.isEmpty()) {
      int before = pieces.isEmpty() ? 0 : hanging;
      int end = breakAt(rest, look.width() - before, look.width() - hanging);
      StyledLine piece =
          StyledLine.of(" ".repeat(before)).plus(join(rest.subList(0, trimmed(rest, end))));
      pieces.add(atSpace ? piece.continuing() : piece);
      atSpace = end < rest.size() && rest.get(end).space();
      int next = end;
      while (next < rest.size() && rest.get(next).space()) {
        next++;
      }
      rest = rest.subList(next, rest.size());
    }
    return pieces;
  }

  /** All lines, each in pieces that fit. */
  public static List<StyledLine> all(List<StyledLine> lines, int indent, Look look) {
    return lines.stream().flatMap(line -> line(line, indent, look).stream()).toList();
  }

  /**
   * Lines that were wrapped for another width: what was one line and does not fit is put together
   * first. It hangs as it did, or below its own beginning.
   */
  public static List<StyledLine> again(List<StyledLine> lines, Look look) {
    List<StyledLine> rows = new ArrayList<>();
    for (int from = 0, to; from < lines.size(); from = to) {
      to = from + 1;
      while (to < lines.size() && lines.get(to).continues()) {
        to++;
      }
      List<StyledLine> parts = lines.subList(from, to);
      if (parts.stream().allMatch(part -> part.width(look.columns()) <= look.width())) {
        rows.addAll(parts);
      } else {
        int indent =
            parts.size() > 1 ? parts.get(1).leading() : Math.max(2, parts.get(0).leading());
        rows.addAll(line(together(parts, look.columns()), indent, look));
      }
    }
    return List.copyOf(rows);
  }

  private static StyledLine together(List<StyledLine> parts, Columns columns) {
    StyledLine whole = parts.get(0);
    for (StyledLine part : parts.subList(1, parts.size())) {
      List<Cell> cells = cells(part, columns);
      whole = whole.plus(" ").plus(join(cells.subList(part.leading(), cells.size())));
    }
    return whole;
  }

  /**
   * The first of these lines; the last one is shortened at a space to make room for a note about
   * the others. All lines, unchanged, if there is room.
   *
   * @param rows how many lines there may be, at least 1
   * @param more the note about the others
   */
  public static List<StyledLine> shortened(
      List<StyledLine> lines, int rows, StyledLine more, Look look) {
    if (lines.size() <= rows) {
      return lines;
    }
    Look left = look.withWidth(look.width() - more.width(look.columns()));
    List<StyledLine> some = new ArrayList<>(lines.subList(0, rows));
    some.set(rows - 1, line(some.get(rows - 1), 0, left).get(0).plus(more));
    return List.copyOf(some);
  }

  /**
   * As many whole sentences of a line as fit; if none does, what stands before a colon, or the mark
   * at its beginning.
   */
  public static StyledLine sentences(StyledLine line, int width, Columns columns) {
    List<Cell> cells = cells(line, columns);
    int full = fits(cells, width);
    if (full == cells.size()) {
      return line;
    }
    int end = ended(cells, full, ".?!");
    int colon = end > 0 ? 0 : ended(cells, full, ":");
    int mark = cells.get(0).character().matches("[✓✗]") ? 1 : 0;
    return join(cells.subList(0, end > 0 ? end : colon > 0 ? colon - 1 : mark));
  }

  /** Behind the last such sign that a space follows, up to a place. */
  private static int ended(List<Cell> cells, int upTo, String signs) {
    for (int end = upTo; end > 0; end--) {
      if (cells.get(end).space() && signs.contains(cells.get(end - 1).character())) {
        return end;
      }
    }
    return 0;
  }

  /** As much of a line as fits in a number of columns, with dots if something is left out. */
  public static StyledLine cut(StyledLine line, int width, Columns columns) {
    if (line.width(columns) <= width) {
      return line;
    }
    String dots = ".".repeat(Math.max(0, Math.min(2, width)));
    List<Cell> cells = cells(line, columns);
    int end = fits(cells, width - dots.length());
    return join(cells.subList(0, end)).plus(dots, cells.get(end).style().faint());
  }

  private static List<Cell> cells(StyledLine line, Columns columns) {
    List<Cell> cells = new ArrayList<>();
    for (Span span : line.spans()) {
      String text = span.text();
      for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
        int character = text.codePointAt(at);
        cells.add(new Cell(PlainText.of(character), span.style(), columns.of(character)));
      }
    }
    return cells;
  }

  private static StyledLine join(List<Cell> cells) {
    StyledLine line = StyledLine.EMPTY;
    int from = 0;
    for (int i = 1; i <= cells.size(); i++) {
      if (i == cells.size() || cells.get(i).style() != cells.get(from).style()) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells.subList(from, i)) {
          text.append(cell.character());
        }
        line = line.plus(text.toString().replace(FIRM_SPACE, " "), cells.get(from).style());
        from = i;
      }
    }
    return line;
  }

  /**
   * Where the first piece ends: at the last space that lets it fit, otherwise where it is full.
   *
   * @param next the width of the pieces that follow
   */
  private static int breakAt(List<Cell> cells, int width, int next) {
    int full = fits(cells, width);
    if (full == cells.size() || breaks(cells, full, next)) {
      return full;
    }
    int indent = 0;
    while (indent < full && cells.get(indent).space()) {
      indent++;
    }
    int atLeast = 0;
    for (int i = full - 1; i > indent; i--) {
      if (breaks(cells, i, next)) {
        return i;
      }
      atLeast = atLeast == 0 && cells.get(i).space() ? i : atLeast;
    }
    return atLeast > 0 ? atLeast : Math.max(1, full);
  }

  /** Whether this is a space at which a line may be broken. */
  private static boolean breaks(List<Cell> cells, int at, int next) {
    return cells.get(at).space() && !beforeUnit(cells, at) && !insideCommand(cells, at, next);
  }

  /** Whether this space stands in a command that has room on the next row. */
  private static boolean insideCommand(List<Cell> cells, int space, int room) {
    int from = space;
    while (from > 0 && cells.get(from - 1).style() == Style.COMMAND) {
      from--;
    }
    int to = space;
    int columns = 0;
    while (to < cells.size() && cells.get(to).style() == Style.COMMAND) {
      to++;
    }
    for (int i = from; i < to; i++) {
      columns += cells.get(i).columns();
    }
    return from < space && space + 1 < to && columns <= room;
  }

  private static final Set<String> UNITS =
      Set.of("s", "ms", "B", "MB", "byte", "bytes", "second", "seconds", "minutes", "hours", "MSL");

  /** Whether a number stands before this space, and its unit behind it. */
  private static boolean beforeUnit(List<Cell> cells, int space) {
    if (space == 0 || !Character.isDigit(cells.get(space - 1).character().codePointAt(0))) {
      return false;
    }
    StringBuilder word = new StringBuilder();
    for (int i = space + 1;
        i < cells.size() && Character.isLetter(cells.get(i).character().codePointAt(0));
        i++) {
      word.append(cells.get(i).character());
    }
    return UNITS.contains(word.toString());
  }

  private static int fits(List<Cell> cells, int width) {
    int used = 0;
    for (int i = 0; i < cells.size(); i++) {
      used += cells.get(i).columns();
      if (used > width) {
        return i;
      }
    }
    return cells.size();
  }

  private static int trimmed(List<Cell> cells, int end) {
    int last = end;
    while (last > 0 && cells.get(last - 1).space()) {
      last--;
    }
    return last;
  }
}
