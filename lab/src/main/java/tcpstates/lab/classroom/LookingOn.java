package tcpstates.lab.classroom;

import java.util.Optional;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.grid.Grid;

/** Somebody looks on at a student's session; nothing they type acts on it. */
public final class LookingOn implements AutoCloseable {

  private final SeatFront front;
  private final Runnable changed;

  LookingOn(SeatFront front, Runnable changed) {
    this.front = front;
    this.changed = changed;
    front.watch(changed);
  }

  /** Draws it; what is larger is cut off at its right, and at its top. */
  public void draw(Canvas canvas, Area area) {
    Optional<Grid> picture = picture();
    if (over() || picture.isEmpty()) {
      String text = over() ? "They have left." : "Waiting for their screen.";
      canvas.line(area, 0, StyledLine.of(text, Style.FAINT));
      return;
    }
    Pictures.draw(canvas, area, picture.get());
  }

  /** What the student has before them; empty until it was drawn once. */
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
