package tcpstates.engine.search;

import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.World;

/**
 * What a search remembers of the way to a world, as bits beside the world. Two ways to the same
 * world count as different if they leave different bits.
 */
public interface Facts {

  /** Nothing is remembered: the world alone counts. */
  Facts NONE =
      new Facts() {
        @Override
        public long start() {
          return 0;
        }

        @Override
        public long after(long before, World from, Input move, Outcome.Accepted outcome) {
          return before;
        }
      };

  /** The bits where the search begins. */
  long start();

  /**
   * The bits after a move. Few ways should differ in them, or the search meets each world many
   * times.
   *
   * @param before the bits before the move
   * @param from the world before the move
   */
  long after(long before, World from, Input move, Outcome.Accepted outcome);
}
