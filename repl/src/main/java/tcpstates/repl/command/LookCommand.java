package tcpstates.repl.command;

import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** A command that only shows something: the session stays as it is. */
interface LookCommand extends SessionCommand {

  /**
   * What it tells.
   *
   * @param budget how long a search may go on
   */
  Answer answer(Session session, SearchBudget budget);

  @Override
  default Kind kind() {
    return Kind.LOOK;
  }

  @Override
  default Reply on(Session session, SearchBudget budget) {
    return Reply.to(this, session, answer(session, budget));
  }
}
