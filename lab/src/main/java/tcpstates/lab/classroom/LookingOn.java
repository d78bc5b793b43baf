package tcpstates.lab.classroom;

import java.util.Optional;
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
