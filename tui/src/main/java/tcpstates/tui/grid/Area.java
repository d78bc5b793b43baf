package tcpstates.tui.grid;

/**
 * A rectangle of a grid.
 *
 * @param x its first column, from 0
 * @param y its first row, from 0
 * @param width in columns
 * @param height in rows
 */
public record Area(int x, int y, int width, int height) {

  public Area {
    width = Math.max(0, width);
    height = Math.max(0, height);
  }

  /** Whether a place is in it. */
  public boolean holds(int atX, int atY) {
    return atX >= x && atX < x + width && atY >= y && atY < y + height;
  }

  /** The first rows of it. */
  public Area top(int rows) {
    return new Area(x, y, width, Math.min(rows, height));
  }

  /** What is left without the first rows. */
  public Area below(int rows) {
    int cut = Math.min(rows, height);
    return new Area(x, y + cut, width, height - cut);
  }

  /** The first columns of it. */
  public Area left(int columns) {
    return new Area(x, y, Math.min(columns, width), height);
  }

  /** What is left without the first columns. */
  public Area right(int columns) {
    int cut = Math.min(columns, width);
    return new Area(x + cut, y, width - cut, height);
  }

  /** What is left without a margin of this many columns at either side and rows above and below. */
  public Area within(int columns, int rows) {
    return new Area(x + columns, y + rows, width - 2 * columns, height - 2 * rows);
  }
}
