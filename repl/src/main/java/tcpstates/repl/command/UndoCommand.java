package tcpstates.repl.command;

import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/** {@code undo [N]}: takes moves back. */
public record UndoCommand(int times) implements TravelCommand {

  public static final Verb VERB =
      TravelCommand.counted("undo", "take back the last command, or the last N", UndoCommand::new)
          .build();

  @Override
  public String text(Side focus) {
    return TravelCommand.counted(VERB, times);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    int position = session.branch().position();
    if (times >= 1 && times <= position) {
      return TravelCommand.to(position - times, this, "undo", session);
    }
    String message =
        position == 0
            ? "There is nothing to undo: nothing has happened here yet."
            : "Only " + Phrases.count(position, "move") + " can be undone.";
    return Reply.to(
        this,
        session,
        Answer.Rejected.of(Rejection.Code.NOTHING_TO_UNDO, message, Suggestions.commands(session)));
  }
}
