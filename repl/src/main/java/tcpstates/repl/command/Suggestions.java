package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/**
 * A short list of what a person could do now, the most likely first. If an answer is owed, it says
 * only that: the person has to find the right one.
 */
public final class Suggestions {

  private Suggestions() {}

  /** What a person could do now. */
  public static List<String> commands(Session session) {
    return list(session, session.focus(), " send FLAGS");
  }

  /** What a person could do instead of a command that was rejected. */
  static List<String> instead(Session session, Command command, Rejection reason) {
    Side acting = session.owing().orElse(session.focus());
    boolean wrong = reason.code().equals(IllegalMove.Code.WRONG_ANSWER.word());
    return list(
        session, command.side().orElse(acting), wrong ? " send with other FLAGS" : " send FLAGS");
  }

  private static List<String> list(Session session, Side acting, String answer) {
    List<String> legal =
        session.owes(acting) ? owing(session, acting, answer) : free(session, acting, answer);
    add(session.world(), legal, new WaitCommand.ForTimer());
    if (session.branch().position() > 0) {
      legal.add(new UndoCommand(1).text(acting));
    }
    return List.copyOf(legal);
  }

  /** Before all else, a side that owes answers. */
  private static List<String> owing(Session session, Side acting, String answer) {
    World world = session.world();
    List<String> legal = new ArrayList<>();
    legal.add(acting.word() + answer);
    add(world, legal, new CloseCommand(Optional.of(acting)));
    add(world, legal, new AbortCommand(Optional.of(acting)));
    add(world, legal, DeliverCommand.FIRST);
    return legal;
  }

  private static List<String> free(Session session, Side acting, String answer) {
    World world = session.world();
    List<String> legal = new ArrayList<>();
    add(world, legal, DeliverCommand.FIRST);
    for (Side side : List.of(acting, acting.peer())) {
      if (session.owes(side)) {
        legal.add(side.word() + answer);
      } else {
        LegalMoves.calls(side).forEach(call -> add(world, legal, call));
        add(world, legal, SendCommand.segment(side, Flags.ACK));
      }
    }
    add(world, legal, new FaultCommand(Fault.DROP, Selector.FIRST, 0));
    add(world, legal, new FaultCommand(Fault.DUPLICATE, Selector.FIRST, 0));
    add(world, legal, new AbortCommand(Optional.of(acting)));
    add(world, legal, new AbortCommand(Optional.of(acting.peer())));
    return legal;
  }

  private static void add(World world, List<String> legal, Move move) {
    if (LegalMoves.made(world, move).isPresent()) {
      legal.add(move.text(Side.CLIENT));
    }
  }
}
