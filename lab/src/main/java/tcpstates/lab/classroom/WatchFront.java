package tcpstates.lab.classroom;

import java.util.Optional;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.screen.ScreenInput;

/** Shows a student's screen, only to watch. */
final class WatchFront extends PictureFront {

  private final LookingOn looking;
  private final String owner;
  private final boolean ascii;
  private final Optional<Maker> after;

  /**
   * Watches a student.
   *
   * @param owner whose screen it is
   * @param after the front that follows when the watcher stops
   */
  WatchFront(
      LookingOn looking,
      String owner,
      Wanted wanted,
      int columns,
      int rows,
      Optional<Maker> after) {
    super(columns, rows, wanted.colours(), System::nanoTime);
    this.looking = looking;
    this.owner = owner;
    this.ascii = wanted.ascii();
    this.after = after;
  }

  @Override
  protected Optional<ScreenFrame.Point> paint(Canvas canvas) {
    Area all = canvas.all();
    looking.draw(canvas, new Area(0, 0, all.width(), all.height() - 1));
    StyledLine bar =
        StyledLine.of(" " + owner, Style.BAR_STRONG)
            .plus("  You watch, and can't type here.  q back", Style.BAR);
    Area last = all.below(all.height() - 1).top(1);
    canvas.restyle(last, Style.BAR);
    canvas.line(last, 0, bar);
    return Optional.empty();
  }

  @Override
  protected boolean ascii() {
    return ascii;
  }

  @Override
  protected void key(ScreenInput key) {
    boolean back =
        key.equals(new ScreenInput.Typed("q"))
            || key.equals(new ScreenInput.Pressed("Esc"))
            || key.equals(new ScreenInput.Pressed("C-c"))
            || key.equals(new ScreenInput.Pressed("C-d"));
    if (back) {
      leave();
    }
  }

  @Override
  public Optional<Maker> next() {
    return after;
  }

  @Override
  public void gone() {
    looking.close();
  }
}
