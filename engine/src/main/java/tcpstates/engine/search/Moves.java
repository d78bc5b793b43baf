package tcpstates.engine.search;

import java.util.List;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Reactor;
import tcpstates.engine.world.World;

/** Says which moves to try in a world. */
@FunctionalInterface
public interface Moves {

  /**
   * The moves, the plainest first.
   *
   * @param reactor tells how endpoints react
   */
  List<Input> in(World world, Reactor reactor);

  /** The moves, the plainest first. */
  default List<Input> in(World world) {
    return in(world, Machine::step);
  }
}
