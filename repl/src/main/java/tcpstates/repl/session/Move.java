package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;

/** A command that changes the world. */
public interface Move extends Command {

  /** What it asks of the simulator in a world. Its side is filled in. */
  Plan plan(World world);

  /** The segments in flight that it chooses, if it does. */
  default Optional<Selector> chosen() {
    return Optional.empty();
  }

  /** Plainer moves that may lead to the same world, the plainest first. */
  default List<Move> plainer(World world) {
    return List.of();
  }

  @Override
  default Move by(Side focus) {
    return this;
  }
}
