package tcpstates.engine.search;

import java.util.List;
import tcpstates.engine.world.Input;

/** The result of a search. */
public sealed interface Result {

  /** How many distinct worlds were seen. */
  int worlds();

  /**
   * A way.
   *
   * @param way the moves, in order; empty if the goal holds already
   * @param shortest whether it is a shortest one; otherwise a shorter one may have more segments in
   *     flight than the search allows
   */
  record Found(List<Input> way, int worlds, boolean shortest) implements Result {
    public Found {
      way = List.copyOf(way);
    }
  }

  /** Every reachable world was searched: there is no way. */
  record NoWay(int worlds) implements Result {}

  /**
   * The search met a bound: nothing is known beyond it.
   *
   * @param bound which
   * @param depth no way of this many moves, or fewer, leads there
   */
  record NotWithin(Bound bound, int depth, int worlds) implements Result {}

  /** What ended a search before its time. */
  enum Bound {
    MOVES,
    WORLDS,
    IN_FLIGHT,
    /** The {@link Watch} said so: time, memory, or a person. */
    STOPPED
  }
}
