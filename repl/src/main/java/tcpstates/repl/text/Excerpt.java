package tcpstates.repl.text;

import java.util.List;

/** A piece of a line, however long that is, with a mark under one column of it. */
public final class Excerpt {

  private static final String MARGIN = "  ";

  private Excerpt() {}

  /**
   * Two lines: the piece and the mark.
   *
   * @param column from 1, in characters
   */
  public static List<StyledLine> of(String line, int column, Look look) {
    int room = look.width() - 2 * MARGIN.length() - 6;
    int[] characters = line.codePoints().limit(column + (long) room).toArray();
    int at = Math.max(0, Math.min(column - 1, characters.length));
    int from = at < room - 8 ? 0 : Math.max(0, at - room / 2);
    String before = piece(characters, from, at);
    String after = piece(characters, at, characters.length);
    StyledLine lead = StyledLine.of(MARGIN + (from > 0 ? "..." : ""), Style.FAINT).plus(before);
    StyledLine whole = lead.plus(after);
    int marked = lead.width(look.columns());
    return List.of(
        Wrap.cut(whole, look.width(), look.columns()),
        StyledLine.of(" ".repeat(Math.min(marked, look.width() - 1))).plus("^", Style.BAD));
  }

  private static String piece(int[] characters, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.appendCodePoint(characters[i]);
    }
    // The encoder's replacements have the same width, so the mark stays in its place.
    return Visible.text(text.toString());
  }
}
