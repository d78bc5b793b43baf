package tcpstates.lessons.proof;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.SegmentKind;
import tcpstates.repl.reply.Answer;

/**
 * What a lesson's solutions visit.
 *
 * @param stays which side was in which state
 * @param walks which side took which edge of the diagram
 * @param cells which kinds of segments arrived in which states
 */
public record Visits(Set<Stay> stays, Set<Walk> walks, Set<MasteryCell> cells) {

  /** A side in a state. */
  public record Stay(Side side, State state) {}

  /** A side takes an edge. */
  public record Walk(Side side, Figure5.Edge edge) {}

  /** Nothing. */
  static final Visits NONE = new Visits(Set.of(), Set.of(), Set.of());

  public Visits {
    stays = Set.copyOf(stays);
    walks = Set.copyOf(walks);
    cells = Set.copyOf(cells);
  }

  /** Whether either side was in a state. */
  boolean visited(State state) {
    return stays.stream().anyMatch(stay -> stay.state() == state);
  }

  /** These visits and others. */
  Visits plus(Visits more) {
    return new Visits(union(stays, more.stays), union(walks, more.walks), union(cells, more.cells));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> more) {
    Set<T> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** These visits, and the states of both sides. */
  Visits standing(World world) {
    Set<Stay> more = new HashSet<>(stays);
    for (Side side : Side.values()) {
      more.add(new Stay(side, world.tcp(side).state()));
    }
    return new Visits(more, walks, cells);
  }

  /** These visits, and those of a move. */
  Visits moving(Answer.Moved moved) {
    Set<Stay> stays = new HashSet<>();
    Set<Walk> walks = new HashSet<>();
    Set<MasteryCell> cells = new HashSet<>();
    for (WorldStep step : moved.moment().steps()) {
      stays.add(new Stay(step.side(), step.from()));
      stays.add(new Stay(step.side(), step.to()));
      boolean dealtWith = !step.cause().equals(Cause.HELD) && !step.cause().equals(Cause.CHECKSUM);
      Optional<SegmentKind> kind =
          moved
              .moment()
              .arrived(step)
              .filter(segment -> dealtWith)
              .flatMap(segment -> SegmentKind.of(segment.segment()));
      kind.ifPresent(known -> cells.add(new MasteryCell(step.from(), known)));
      Figure5.of(step, kind).ifPresent(edge -> walks.add(new Walk(step.side(), edge)));
    }
    return plus(new Visits(stays, walks, cells));
  }
}
