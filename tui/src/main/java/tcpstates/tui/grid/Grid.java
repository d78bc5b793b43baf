package tcpstates.tui.grid;

import java.util.Arrays;

/** Rows of cells, all of one length. It does not change. */
public final class Grid {

  private final Size size;
  private final Cell[][] rows;

  Grid(Size size, Cell[][] rows) {
    this.size = size;
    this.rows = rows;
  }

  public Size size() {
    return size;
  }

  /** The cell at a column and a row, both from 0. */
  public Cell at(int x, int y) {
    return rows[y][x];
  }

  /**
   * Whether a row of another grid of this size is the same, at a glance: a drawing shares the rows
   * that it doesn't change with the one that it goes on from. A row that isn't shared may be equal.
   */
  public boolean shares(int y, Grid other) {
    return rows[y] == other.rows[y];
  }

  /** The text of a row, without the spaces at its end. */
  public String row(int y) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : rows[y]) {
      text.append(cell.glyph());
    }
    return text.toString().stripTrailing();
  }

  /** The text of all rows, each with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < size.height(); y++) {
      text.append(row(y)).append('\n');
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid grid
        && size.equals(grid.size)
        && Arrays.deepEquals(rows, grid.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(rows);
  }

  @Override
  public String toString() {
    return text();
  }
}
