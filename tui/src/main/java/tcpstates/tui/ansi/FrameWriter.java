package tcpstates.tui.ansi;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tcpstates.repl.text.Columns;
import tcpstates.tui.grid.Cell;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.ScreenFrame;

/**
 * Writes frames to a terminal: only what differs from the last one is sent. Lanterna's own screen
 * would do the same, but it keeps two more copies of all cells and compares them all at every key;
 * two frames share the rows that are alike.
 */
public final class FrameWriter {

  /** How many different cells are remembered for each colouring. */
  private static final int MOST_GLYPHS = 20_000;

  /** Hundreds may draw the same letters in one process. */
  private static final Map<Colouring, Map<Cell, Glyph>> KNOWN = new EnumMap<>(Colouring.class);

  static {
    for (Colouring colouring : Colouring.values()) {
      KNOWN.put(colouring, new ConcurrentHashMap<>());
    }
  }

  private final AnsiTerminal terminal;

  /** What the terminal shows; empty where that is not known. */
  private Optional<ScreenFrame> shown = Optional.empty();

  private Colouring colouring = Colouring.NONE;
  private Map<Cell, Glyph> glyphs = KNOWN.get(colouring);
  private Columns columns = Columns.NARROW;

  /**
   * Writes to a terminal.
   *
   * @param modes what the terminal is told when the screen opens and when it is left
   */
  public static FrameWriter on(TerminalOutput out, Supplier<Modes> modes, Size size) {
    return new FrameWriter(new AnsiTerminal(out, modes, size.width(), size.height()));
  }

  FrameWriter(AnsiTerminal terminal) {
    this.terminal = terminal;
  }

  /** The screen is taken over; what is on it is not known. */
  public void open() {
    terminal.enterPrivateMode();
    shown = Optional.empty();
  }

  /** The screen is given back, for a while. */
  public void leave() throws IOException {
    terminal.exitPrivateMode();
  }

  /** The screen was never given back, but other programs may have written on it. */
  public void again() {
    terminal.again();
    shown = Optional.empty();
  }

  /** Writes the next frame completely, whatever is there. */
  public void forget() {
    terminal.forget();
    shown = Optional.empty();
  }

  /** The screen has another size. */
  public void resize(Size size) {
    terminal.resize(size.width(), size.height());
    forget();
  }

  /** How wide characters are may have changed, and wider ones have pushed others aside. */
  private void measure(Columns now) {
    if (columns != now) {
      columns = now;
      terminal.measure(now);
      forget();
    }
  }

  /**
   * Writes a frame. If it is the frame that is shown, nothing is written.
   *
   * @param wide how wide the terminal draws characters
   */
  public void show(ScreenFrame frame, Colouring wanted, Columns wide) throws IOException {
    measure(wide);
    if (colouring != wanted) {
      colouring = wanted;
      glyphs = KNOWN.get(wanted);
      shown = Optional.empty();
    }
    if (shown.isPresent() && shown.get() == frame) {
      return;
    }
    Grid grid = frame.grid();
    Optional<Grid> before =
        shown.map(ScreenFrame::grid).filter(last -> last.size().equals(grid.size()));
    if (before.isEmpty()) {
      terminal.clearScreen();
    }
    for (int y = 0; y < grid.size().height(); y++) {
      if (before.isEmpty() || !grid.shares(y, before.get())) {
        row(y, grid, before);
      }
    }
    terminal.setCursorVisible(frame.cursor().isPresent());
    frame.cursor().ifPresent(at -> terminal.setCursorPosition(at.x(), at.y()));
    terminal.flush();
    shown = Optional.of(frame);
  }

  /** What is not known to be there is blank, because the screen was cleared. */
  private void row(int y, Grid grid, Optional<Grid> before) {
    for (int x = 0; x < grid.size().width(); x++) {
      Cell cell = grid.at(x, y);
      Cell there = before.isPresent() ? before.get().at(x, y) : Cell.BLANK;
      if (!cell.equals(there)) {
        put(x, y, glyph(cell), glyph(there));
      }
    }
  }

  private void put(int x, int y, Glyph glyph, Glyph there) {
    if (glyph.looksLike(there)) {
      return;
    }
    terminal.setCursorPosition(x, y);
    terminal.resetColorAndSGR();
    terminal.setForegroundColor(glyph.colour());
    terminal.setBackgroundColor(glyph.ground());
    glyph.marks().forEach(terminal::enableSGR);
    terminal.putString(glyph.text());
  }

  private Glyph glyph(Cell cell) {
    if (glyphs.size() > MOST_GLYPHS) {
      glyphs.clear();
    }
    return glyphs.computeIfAbsent(cell, c -> Glyph.of(c.glyph(), c.style(), colouring));
  }
}
