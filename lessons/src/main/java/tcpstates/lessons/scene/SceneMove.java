package tcpstates.lessons.scene;

import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.RedoCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.SeenMove;

/**
 * A frame as a move that nobody made.
 *
 * @param text such as {@code client FIN,ACK 301 ack 6001}
 */
record SceneMove(
    String text, Outcome.Accepted outcome, boolean clientCertain, boolean serverCertain)
    implements SeenMove {

  /** The next frame is shown by {@code redo}. */
  @Override
  public Verb verb() {
    return RedoCommand.VERB;
  }

  @Override
  public String text(Side focus) {
    return text;
  }
}
