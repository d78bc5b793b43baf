package tcpstates.tui.ansi;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Writes frames to a terminal: only what differs from the last one is sent. */
public final class FrameWriter {

  /** How many different cells are remembered for each colouring. */
  private static final int MOST_GLYPHS = 20_000;

  /** Hundreds may draw the same letters in one process. */
  private static final Map<Colouring, Map<Cell, TextCharacter>> KNOWN =
      new EnumMap<>(Colouring.class);

  static {
    for (Colouring colouring : Colouring.values()) {
      KNOWN.put(colouring, new ConcurrentHashMap<>());
    }
  }

  private final AnsiTerminal terminal;
  private final TerminalScreen screen;

  /** What the terminal shows; empty where that is not known. */
  private Optional<ScreenFrame> shown = Optional.empty();

  private Colouring colouring = Colouring.NONE;
  private Map<Cell, TextCharacter> glyphs = KNOWN.get(colouring);
  private Columns columns = Columns.NARROW;

  /**
   * Writes to a terminal.
   *
   * @param modes what the terminal is told when the screen opens and when it is left
   */
  public static FrameWriter on(TerminalOutput out, Supplier<Modes> modes, Size size) {
    try {
      return new FrameWriter(new AnsiTerminal(out, modes, size.width(), size.height()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FrameWriter(AnsiTerminal terminal) throws IOException {
    this.terminal = terminal;
    this.screen = new TerminalScreen(terminal);
  }

  /** The screen is taken over; what is on it is not known. */
  public void open() throws IOException {
    screen.startScreen();
    shown = Optional.empty();
  }

  /** The screen is given back, for a while. */
  public void leave() throws IOException {
    screen.stopScreen(false);
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
  public void resize(Size size) throws IOException {
    terminal.resize(size.width(), size.height());
    screen.doResizeIfNecessary();
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
    for (int y = 0; y < grid.size().height(); y++) {
      row(y, grid, before);
    }
    screen.setCursorPosition(
        frame.cursor().map(at -> new TerminalPosition(at.x(), at.y())).orElse(null));
    screen.refresh(before.isEmpty() ? RefreshType.COMPLETE : RefreshType.DELTA);
    shown = Optional.of(frame);
  }

  private void row(int y, Grid grid, Optional<Grid> before) {
    if (before.isPresent() && grid.shares(y, before.get())) {
      return;
    }
    for (int x = 0; x < grid.size().width(); x++) {
      Cell cell = grid.at(x, y);
      if (before.isEmpty() || !cell.equals(before.get().at(x, y))) {
        screen.setCharacter(x, y, glyph(cell));
      }
    }
  }

  private TextCharacter glyph(Cell cell) {
    if (glyphs.size() > MOST_GLYPHS) {
      glyphs.clear();
    }
    return glyphs.computeIfAbsent(cell, c -> Glyph.of(c.glyph(), c.style(), colouring));
  }
}
