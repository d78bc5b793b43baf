package tcpstates.repl.command;

import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** A command that a session carries out. It passes all others on to the shell around it. */
public interface SessionCommand extends Command {

  /**
   * Carries it out. Its side is filled in.
   *
   * @param budget how long a search may go on
   */
  Reply on(Session session, SearchBudget budget);

  /**
   * What it answers after its request to the shell.
   *
   * @param session the session that asked
   */
  default Reply settled(Session session, Reply answered) {
    return answered;
  }

  /** The command that a rejection is about. */
  default Command tried() {
    return this;
  }
}
