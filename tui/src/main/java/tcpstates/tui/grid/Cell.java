package tcpstates.tui.grid;

import tcpstates.repl.text.PlainText;
import tcpstates.repl.text.Style;

/**
 * One place of a grid.
 *
 * @param glyph a character with its marks; empty if the glyph at the left is two columns wide and
 *     covers this place too
 * @param style its style
 */
public record Cell(String glyph, Style style) {

  /** An empty cell. */
  public static final Cell BLANK = new Cell(" ", Style.PLAIN);

  /** The letters of ASCII, and the lines, blocks and shapes of U+2500 to U+25FF. */
  private static final int ASCII = 0x80;

  private static final int SHAPES = 0x2500;
  private static final int SHAPES_END = 0x2600;

  /** A picture is made of few different cells; those of all pictures are the same ones. */
  private static final Cell[][] KNOWN =
      new Cell[Style.values().length][ASCII + SHAPES_END - SHAPES];

  /** The cell of a character; for the usual ones always the same. */
  static Cell of(int character, Style style) {
    boolean shape = character >= SHAPES && character < SHAPES_END;
    if (character >= ASCII && !shape) {
      return new Cell(PlainText.of(character), style);
    }
    Cell[] known = KNOWN[style.ordinal()];
    int index = shape ? ASCII + character - SHAPES : character;
    Cell cell = known[index];
    if (cell == null) {
      // Two threads may both make it, and either is as good.
      cell = new Cell(PlainText.of(character), style);
      known[index] = cell;
    }
    return cell;
  }

  /** This in another style. */
  Cell in(Style other) {
    return glyph.length() == 1 ? of(glyph.charAt(0), other) : new Cell(glyph, other);
  }

  /** Whether the glyph at the left covers this place. */
  public boolean covered() {
    return glyph.isEmpty();
  }

  // A record's own is made at its first use: the first screen would wait for it.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Cell cell && style == cell.style && glyph.equals(cell.glyph);
  }

  @Override
  public int hashCode() {
    return 31 * glyph.hashCode() + style.ordinal();
  }
}
