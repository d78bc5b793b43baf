package tcpstates.lessons.progress;

import java.util.Comparator;
import tcpstates.engine.tcp.State;

/**
 * A cell of the map of mastery: a segment of a kind meets a side in a state.
 *
 * @param state the state before the segment is dealt with
 */
public record Cell(State state, Event.Kind kind) implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::state).thenComparing(Cell::kind);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }

  /** As in {@code SYN-SENT SYN,ACK}. */
  @Override
  public String toString() {
    return state.rfcName() + " " + kind.word();
  }
}
