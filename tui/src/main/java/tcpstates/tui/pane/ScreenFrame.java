package tcpstates.tui.pane;

import java.util.List;
import java.util.Optional;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Grid;

/**
 * A drawn screen.
 *
 * @param grid what is seen
 * @param cursor where the cursor is; empty if none should be visible
 * @param zones what can be clicked
 */
public record ScreenFrame(Grid grid, Optional<Point> cursor, List<Zone> zones) {

  /** A place of the grid, from 0. */
  public record Point(int x, int y) {}

  /** What a zone belongs to. */
  public enum Part {
    CLIENT,
    SERVER,
    /** The view in the middle. */
    MIDDLE,
    CARD,
    LOG,
    LINE,
    MENU,
    KEYS
  }

  /** A part of the screen. */
  public record Zone(Part part, Area area) {}

  public ScreenFrame {
    zones = List.copyOf(zones);
  }

  /** What is at a place; if there are several, the one drawn last. */
  public Optional<Part> at(int x, int y) {
    Optional<Part> found = Optional.empty();
    for (Zone zone : zones) {
      if (zone.area().holds(x, y)) {
        found = Optional.of(zone.part());
      }
    }
    return found;
  }
}
