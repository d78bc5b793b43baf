package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.Notation;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;

/** What panes draw on, and what they show. It exists for one drawing. */
final class Paper {

  /**
   * On a narrower screen there is room for only one aim at a time, and for one word instead of two.
   */
  static final int NARROW = 50;

  private final Model model;
  private final Canvas canvas;
  private final List<Moment> moments;
  private final List<ScreenFrame.Zone> zones = new ArrayList<>();
  private final Set<ScreenFrame.Part> leftOut = EnumSet.noneOf(ScreenFrame.Part.class);
  private Optional<ScreenFrame.Point> cursor = Optional.empty();

  Paper(Model model) {
    this.model = model;
    this.canvas = new Canvas(model.size(), model.ascii(), model.columns());
    this.moments = model.session().moments();
  }

  private Paper(Model model, Paper other) {
    this.model = model;
    this.canvas = other.canvas.copy();
    this.moments = other.moments;
    this.zones.addAll(other.zones);
  }

  /** The same drawing, to go on from with another command line. */
  Paper copy(Model next) {
    return new Paper(next, this);
  }

  Model model() {
    return model;
  }

  Canvas canvas() {
    return canvas;
  }

  /** The moves that led here. */
  List<Moment> moments() {
    return moments;
  }

  World world() {
    return model.session().world();
  }

  Look look(int width) {
    return model.look(width);
  }

  Notation notation(int width) {
    return new Notation(model.session().display(), world(), look(width));
  }

  /** That something is left out. */
  String dots() {
    return model.ascii() ? ".." : "…";
  }

  /**
   * How to see what had no room; it follows what had.
   *
   * @param width of its row
   */
  StyledLine more(int width) {
    StyledLine more = StyledLine.of(" " + dots() + " ", Style.FAINT).plus("Page-Up", Style.COMMAND);
    return width < NARROW ? more : more.plus(": all", Style.FAINT);
  }

  /** How wide a line is. */
  int width(StyledLine line) {
    return line.width(model.columns());
  }

  int width(String text) {
    return model.columns().of(text);
  }

  /** Writes a line, cut with dots if it does not fit. */
  void line(Area area, int y, StyledLine line) {
    canvas.line(area, y, Wrap.cut(line, area.width(), model.columns()));
  }

  /** Writes lines from the top of an area. */
  void lines(Area area, List<StyledLine> lines) {
    for (int y = 0; y < Math.min(area.height(), lines.size()); y++) {
      line(area, y, lines.get(y));
    }
  }

  /**
   * Writes a line at the left and one at the right, if there is room for both; otherwise the left.
   */
  void both(Area area, int y, StyledLine left, StyledLine right) {
    int room = area.width() - width(right) - 2;
    if (room >= width(left)) {
      canvas.lineRight(area, y, right);
    }
    line(area, y, left);
  }

  /** A frame with a title at its left and a note at its right; returns what is within. */
  Area box(Area area, StyledLine title, StyledLine note, boolean heavy, Style style) {
    String set = heavy ? "┏┓┗┛━┃" : "┌┐└┘─│";
    String bar = set.substring(4, 5);
    // An upright that looks heavy in ASCII would look like a warning.
    String side = model.ascii() ? "│" : set.substring(5, 6);
    int w = area.width();
    canvas.write(area, 0, 0, set.charAt(0) + bar.repeat(w - 2) + set.charAt(1), style);
    for (int y = 1; y < area.height() - 1; y++) {
      canvas.write(area, 0, y, side, style);
      canvas.write(area, w - 1, y, side, style);
    }
    int last = area.height() - 1;
    canvas.write(area, 0, last, set.charAt(2) + bar.repeat(w - 2) + set.charAt(3), style);
    Area top = new Area(area.x() + 1, area.y(), w - 2, 1);
    StyledLine named = StyledLine.of(" ").plus(title).plus(" ");
    if (!title.isEmpty()) {
      line(top.left(w - 3), 0, named);
    }
    if (!note.isEmpty() && width(named) + width(note) + 3 <= top.width()) {
      canvas.lineRight(top, 0, StyledLine.of(" ").plus(note).plus(" "));
    }
    return area.within(2, 1);
  }

  void zone(ScreenFrame.Part part, Area area) {
    zones.add(new ScreenFrame.Zone(part, area));
  }

  /** A part had no room for all its text. */
  void leaveOut(ScreenFrame.Part part) {
    leftOut.add(part);
  }

  boolean leavesOut(ScreenFrame.Part part) {
    return leftOut.contains(part);
  }

  void cursor(int x, int y) {
    cursor = Optional.of(new ScreenFrame.Point(x, y));
  }

  ScreenFrame frame() {
    return new ScreenFrame(canvas.grid(), cursor, zones);
  }
}
