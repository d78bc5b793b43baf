package tcpstates.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.tui.ansi.Colouring;
import tcpstates.tui.ansi.FrameWriter;
import tcpstates.tui.ansi.Modes;
import tcpstates.tui.ansi.TerminalOutput;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;
import tcpstates.tui.keys.KeyDecoder;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.screen.ScreenInput;

/**
 * A remote terminal that shows what it is given: bytes become keys, a grid becomes bytes. It has
 * neither thread nor conversation.
 */
public final class RemotePicture {

  private static final Modes MODES = new Modes(true, false);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TerminalOutput output = new TerminalOutput(out);
  private final KeyDecoder decoder = new KeyDecoder();
  private final LongSupplier clock;
  private final Colouring colouring;
  private final FrameWriter writer;
  private Size size;
  private long heldSince;

  /**
   * Takes a terminal over.
   *
   * @param colours how many it has
   * @param clock in nanoseconds
   */
  public RemotePicture(int columns, int rows, int colours, LongSupplier clock) {
    this.clock = clock;
    this.size = new Size(columns, rows);
    this.colouring = Colouring.of(colours < 8 ? Colours.NONE : Colours.DARK, colours >= 256);
    this.writer = FrameWriter.on(output, () -> MODES, size);
    writer.open();
  }

  private static UncheckedIOException impossible(IOException e) {
    return new UncheckedIOException("memory has no faults", e);
  }

  /** How large the terminal is. */
  public Size size() {
    return size;
  }

  /** The keys that these bytes complete. */
  public List<ScreenInput> typed(byte[] bytes, int length) {
    heldSince = clock.getAsLong();
    return decoder.feed(bytes, length);
  }

  /** The keys that were held because more could follow, after nothing has. */
  public List<ScreenInput> held() {
    boolean due = decoder.patience() > 0 && nextTick().orElse(1) == 0;
    return due ? decoder.rest() : List.of();
  }

  /** In how many nanoseconds {@link #held} has something; empty where nothing is held. */
  public OptionalLong nextTick() {
    if (decoder.patience() == 0) {
      return OptionalLong.empty();
    }
    long due = heldSince + TimeUnit.MILLISECONDS.toNanos(decoder.patience());
    return OptionalLong.of(Math.max(0, due - clock.getAsLong()));
  }

  /** The window has another size. */
  public void resized(int columns, int rows) {
    size = new Size(columns, rows);
    writer.resize(size);
  }

  /**
   * Shows a grid of the terminal's size.
   *
   * @return the bytes to write: what differs from the grid before
   */
  public byte[] show(Grid grid, Optional<ScreenFrame.Point> cursor) {
    try {
      writer.show(new ScreenFrame(grid, cursor, List.of()), colouring, Columns.NARROW);
      return taken();
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  /** What gives the terminal back. */
  public byte[] end() {
    try {
      output.end(MODES.leave().getBytes(StandardCharsets.US_ASCII));
      return taken();
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  private byte[] taken() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}
