package tcpstates.bench;

import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/** Worlds that benchmarks start from. */
final class Worlds {

  private Worlds() {}

  /** A world in which both sides answer automatically. */
  static World auto() {
    World world = World.initial();
    for (Side side : Side.values()) {
      Outcome outcome = Simulator.apply(world, new Input.SetPlay(side, Play.AUTO));
      world = ((Outcome.Accepted) outcome).world();
    }
    return world;
  }
}
