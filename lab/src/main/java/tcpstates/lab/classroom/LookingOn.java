package tcpstates.lab.classroom;

import java.util.Optional;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.grid.Grid;

/** A person watches a student's session. Nothing that the watcher types has an effect on it. */
public final class LookingOn implements AutoCloseable {

  private final SeatFront front;
  private final Runnable changed;

  LookingOn(SeatFront front, Runnable changed) {
    this.front = front;
    this.changed = changed;
    front.watch(changed);
  }

  /** Draws the session. If it is larger than the window, the right and the top are cut off. */
  public void draw(Canvas canvas, Area area) {
    Optional<Grid> picture = picture();
    if (over() || picture.isEmpty()) {
      String text = over() ? "They have left." : "Waiting for their screen.";
      canvas.line(area, 0, StyledLine.of(text, Style.FAINT));
      return;
    }
    Pictures.draw(canvas, area, picture.get());
  }

  /** What the student sees; empty before the first drawing. */
  public Optional<Grid> picture() {
    return front.picture();
  }

  /** Whether the student has gone. */
  public boolean over() {
    return front.left();
  }

  @Override
  public void close() {
    front.unwatch(changed);
  }
}
