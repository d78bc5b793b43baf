package tcpstates.tui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.tui.grid.Cell;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.pane.ScreenFrame;

/** Shows frames on a terminal: only what differs from the last one is sent. */
final class Easel {

  /** So many different cells are remembered. */
  private static final int MOST_GLYPHS = 4_000;

  private final ScreenTerminal terminal;
  private final TerminalScreen screen;
  private final Map<Cell, TextCharacter> glyphs = new HashMap<>();
  private Optional<Grid> shown = Optional.empty();
  private Colouring colouring = new Colouring(Colours.NONE, false);
  private Columns columns = Columns.NARROW;

  Easel(ScreenTerminal terminal) throws IOException {
    this.terminal = terminal;
    this.screen = new TerminalScreen(terminal);
  }

  /** The screen is taken over; what stands on it is not known. */
  void open() throws IOException {
    screen.startScreen();
    shown = Optional.empty();
  }

  /** The screen is given back, for a while. */
  void leave() throws IOException {
    screen.stopScreen(false);
  }

  /** The screen was never given back, but others may have written on it. */
  void again() {
    terminal.again();
    shown = Optional.empty();
  }

  /** Everything is drawn anew the next time. */
  void forget() {
    terminal.forget();
    shown = Optional.empty();
  }

  void resize(int width, int height) throws IOException {
    terminal.resize(width, height);
    screen.doResizeIfNecessary();
    forget();
  }

  /** Characters take so many columns; what they took before may have pushed others aside. */
  void measure(Columns now) {
    if (columns != now) {
      columns = now;
      terminal.measure(now);
      forget();
    }
  }

  /** Shows a frame. */
  void show(ScreenFrame frame, Colouring wanted) throws IOException {
    if (!colouring.equals(wanted)) {
      colouring = wanted;
      glyphs.clear();
      shown = Optional.empty();
    }
    Grid grid = frame.grid();
    boolean whole = shown.isEmpty() || !shown.get().size().equals(grid.size());
    for (int y = 0; y < grid.size().height(); y++) {
      for (int x = 0; x < grid.size().width(); x++) {
        Cell cell = grid.at(x, y);
        if (whole || !cell.equals(shown.get().at(x, y))) {
          screen.setCharacter(x, y, glyph(cell));
        }
      }
    }
    screen.setCursorPosition(
        frame.cursor().map(at -> new TerminalPosition(at.x(), at.y())).orElse(null));
    screen.refresh(whole ? RefreshType.COMPLETE : RefreshType.DELTA);
    shown = Optional.of(grid);
  }

  private TextCharacter glyph(Cell cell) {
    if (glyphs.size() > MOST_GLYPHS) {
      glyphs.clear();
    }
    return glyphs.computeIfAbsent(cell, c -> Glyph.of(c.glyph(), c.style(), colouring));
  }
}
