package tcpstates.lab.classroom;

import java.util.List;
import java.util.function.BiConsumer;
import tcpstates.engine.world.Side;
import tcpstates.lab.roster.MemberName;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Prose;

/**
 * Holds a student of a pair to their own side: the other side belongs to the partner. The network,
 * the time and `undo` belong to both.
 *
 * @param fresh an empty session with their own commands
 * @param moved hears each line that has changed what both see
 */
record PairSide(Session fresh, Side own, MemberName partner, BiConsumer<String, Reply> moved)
    implements Companion {

  @Override
  public Beginning begin(Session session) {
    Session begun = fresh.following(session);
    return new Beginning(begun.withBranch(begun.branch().withFocus(own)), Prose.NONE);
  }

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    if (session.language().parse(line) instanceof ParseResult.Ok ok && !mine(ok.command())) {
      String why =
          partner + " plays the " + own.peer().word() + "; you play the " + own.word() + ".";
      return Interpreter.declined(session, line, why, List.of());
    }
    Reply reply = rest.type(session, line, budget);
    if (!reply.session().standsWith(session)) {
      moved.accept(line, reply);
    }
    return reply;
  }

  /** A student may look at the other side, but not act for it. A file acts for both sides. */
  private boolean mine(Command command) {
    return switch (command.kind()) {
      case MOVE, FAULT, TIME, RESET, SETTING ->
          command.side().filter(side -> side != own).isEmpty();
      case FOCUS, LOAD -> false;
      case DISPLAY, TRAVEL, LOOK, SEARCH, PREDICTION, CHECK, MARK, WRITE, LEAVE, OTHER -> true;
    };
  }
}
