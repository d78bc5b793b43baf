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

/** {@code undo [N]}: moves are taken back. */
public record UndoCommand(int times) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "undo [N]",
              "take back the last command, or the last N",
              List.of("undo", "undo 3"),
              (side, words) -> new UndoCommand(Travel.times(words)))
          .offeredIfLegal(side -> new UndoCommand(1))
          .build();

  @Override
  public Kind kind() {
    return Kind.TRAVEL;
  }

  @Override
  public String text(Side focus) {
    return times == 1 ? "undo" : "undo " + times;
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    int position = session.branch().position();
    if (times >= 1 && times <= position) {
      return Travel.to(position - times, this, "undo", session);
    }
    String message =
        position == 0
            ? "Nothing has happened here yet that could be undone."
            : "Only " + Phrases.count(position, "move") + " can be undone.";
    return Reply.rejected(
        this, session, Rejection.Code.NOTHING_TO_UNDO, message, Suggestions.commands(session));
  }
}
