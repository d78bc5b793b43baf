package tcpstates.lab.classroom;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tcpstates.repl.text.Columns;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.screen.ScreenInput;
import tcpstates.tui.terminal.RemotePicture;

/** A front that shows a picture. It draws once a second and after every key. */
public abstract class PictureFront implements Front {

  private static final byte[] NOTHING = new byte[0];
  private static final long REFRESH = TimeUnit.SECONDS.toNanos(1);

  private final RemotePicture terminal;
  private final Queue<ScreenInput> keys = new ArrayDeque<>();
  private boolean leaving;
  private boolean over;

  protected PictureFront(int columns, int rows, int colours, LongSupplier clock) {
    this.terminal = new RemotePicture(columns, rows, colours, clock);
  }

  /** Draws the picture. Returns where the cursor is, if there is one. */
  protected abstract Optional<ScreenFrame.Point> paint(Canvas canvas);

  /** Whether to draw with ASCII characters only. */
  protected abstract boolean ascii();

  /** A key was pressed. */
  protected abstract void key(ScreenInput key);

  /** Ends the front. */
  protected void leave() {
    leaving = true;
  }

  @Override
  public void typed(byte[] bytes, int length) {
    keys.addAll(terminal.typed(bytes, length));
  }

  @Override
  public void ended() {
    leave();
  }

  @Override
  public boolean busy() {
    return !keys.isEmpty() && !leaving;
  }

  @Override
  public void step() {
    if (!keys.isEmpty()) {
      key(keys.remove());
    }
  }

  @Override
  public void resized(int columns, int rows) {
    terminal.resized(columns, rows);
  }

  @Override
  public void woken() {
    keys.addAll(terminal.held());
  }

  @Override
  public OptionalLong nextTick() {
    OptionalLong held = terminal.nextTick();
    return OptionalLong.of(held.isPresent() ? Math.min(held.getAsLong(), REFRESH) : REFRESH);
  }

  @Override
  public byte[] draw() {
    if (leaving) {
      byte[] last = over ? NOTHING : terminal.end();
      over = true;
      return last;
    }
    Canvas canvas = new Canvas(terminal.size(), ascii(), Columns.NARROW);
    Optional<ScreenFrame.Point> cursor = paint(canvas);
    return terminal.show(canvas.grid(), cursor);
  }

  @Override
  public boolean over() {
    return over;
  }
}
