package tcpstates.lessons.scene;

import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.command.RedoCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;

/**
 * A frame as a move that nobody made.
 *
 * @param text such as {@code client FIN,ACK 301 ack 6001}
 * @param clientCertain whether the client must be in the state that it has afterwards
 * @param serverCertain the same of the server
 */
record SceneMove(
    String text, Outcome.Accepted outcome, boolean clientCertain, boolean serverCertain)
    implements Move {

  @Override
  public boolean isSeen() {
    return true;
  }

  @Override
  public boolean isCertain(Side side) {
    return side == Side.CLIENT ? clientCertain : serverCertain;
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Observe(outcome));
  }

  /** The next frame is shown by {@code redo}. */
  @Override
  public Verb verb() {
    return RedoCommand.VERB;
  }

  @Override
  public Kind kind() {
    return Kind.MOVE;
  }

  @Override
  public String text(Side focus) {
    return text;
  }
}
