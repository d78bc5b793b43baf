package tcpstates.lessons.progress;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import tcpstates.engine.tcp.State;

/**
 * A cell of the map of mastery: a segment of this kind arrives in this state.
 *
 * @param state the state before the segment is dealt with
 */
public record MasteryCell(State state, SegmentKind kind) implements Comparable<MasteryCell> {

  private static final Comparator<MasteryCell> ORDER =
      Comparator.comparing(MasteryCell::state).thenComparing(MasteryCell::kind);

  /** The cell with these words, such as {@code SYN-SENT} and {@code SYN,ACK}. */
  public static Optional<MasteryCell> of(String state, String kind) {
    return Arrays.stream(State.values())
        .filter(each -> each.rfcName().equals(state))
        .findFirst()
        .flatMap(each -> SegmentKind.of(kind).map(found -> new MasteryCell(each, found)));
  }

  @Override
  public int compareTo(MasteryCell other) {
    return ORDER.compare(this, other);
  }

  /** As in {@code SYN-SENT SYN,ACK}. */
  @Override
  public String toString() {
    return state.rfcName() + " " + kind.word();
  }
}
