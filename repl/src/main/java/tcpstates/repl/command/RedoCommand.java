package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/** {@code redo [N]}: moves that were taken back are made again. */
public record RedoCommand(int times) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "redo [N]",
              "do again what was taken back",
              List.of("redo", "redo 3"),
              (side, words) -> new RedoCommand(Travel.times(words)))
          .offeredIfLegal(side -> new RedoCommand(1))
          .build();

  @Override
  public Kind kind() {
    return Kind.TRAVEL;
  }

  @Override
  public String text(Side focus) {
    return times == 1 ? "redo" : "redo " + times;
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    int position = session.branch().position();
    int undone = session.branch().length() - position;
    if (times >= 1 && times <= undone) {
      return Travel.to(position + times, this, "redo", session);
    }
    String message =
        undone == 0
            ? "There is nothing to do again. A new command discards what was undone."
            : "Only " + Phrases.count(undone, "move") + " can be done again.";
    return Reply.rejected(
        this, session, Rejection.Code.NOTHING_TO_REDO, message, Suggestions.commands(session));
  }
}
