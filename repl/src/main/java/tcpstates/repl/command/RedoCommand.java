package tcpstates.repl.command;

import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/** {@code redo [N]}: makes moves again that were taken back. */
public record RedoCommand(int times) implements TravelCommand {

  public static final Verb VERB =
      TravelCommand.counted("redo", "do again what you took back", RedoCommand::new).build();

  @Override
  public String text(Side focus) {
    return TravelCommand.counted(VERB, times);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    int position = session.branch().position();
    int undone = session.branch().length() - position;
    if (times >= 1 && times <= undone) {
      return TravelCommand.to(position + times, this, "redo", session);
    }
    String message =
        undone == 0
            ? "There is nothing to redo. A new command discards what you undid."
            : "Only " + Phrases.count(undone, "move") + " can be redone.";
    return Reply.to(
        this,
        session,
        Answer.Rejected.of(Rejection.Code.NOTHING_TO_REDO, message, Suggestions.commands(session)));
  }
}
