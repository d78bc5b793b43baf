package tcpstates.lab.classroom;

import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.grid.Cell;
import tcpstates.tui.grid.Grid;

/** Copies one picture into another. */
final class Pictures {

  private Pictures() {}

  /** Draws a grid. What doesn't fit is cut off at the right and at the top. */
  static void draw(Canvas canvas, Area area, Grid grid) {
    int rows = Math.min(area.height(), grid.size().height());
    int first = grid.size().height() - rows;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < Math.min(area.width(), grid.size().width()); x++) {
        Cell cell = grid.at(x, first + y);
        if (!cell.covered()) {
          canvas.write(area, x, y, cell.glyph(), cell.style());
        }
      }
    }
  }
}
