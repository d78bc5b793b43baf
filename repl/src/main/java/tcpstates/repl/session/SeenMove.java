package tcpstates.repl.session;

import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/** A move that nobody made: it was seen to happen, such as a frame of a capture. */
public interface SeenMove extends Move {

  /** What happened. */
  Outcome.Accepted outcome();

  /** Whether the client must be in the state that it has afterwards. */
  boolean clientCertain();

  /** Whether the server must be in the state that it has afterwards. */
  boolean serverCertain();

  @Override
  default boolean isSeen() {
    return true;
  }

  @Override
  default boolean isCertain(Side side) {
    return side == Side.CLIENT ? clientCertain() : serverCertain();
  }

  @Override
  default Plan plan(World world) {
    return Plan.of(new Input.Observe(outcome()));
  }

  @Override
  default Kind kind() {
    return Kind.MOVE;
  }
}
