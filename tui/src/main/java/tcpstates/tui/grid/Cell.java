package tcpstates.tui.grid;

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

  /** Whether the glyph at the left covers this place. */
  public boolean covered() {
    return glyph.isEmpty();
  }
}
