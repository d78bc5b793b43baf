package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** {@code mark}: checks of what has happened look back to here. It is no move. */
public record MarkCommand() implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.CHECK,
              "mark",
              "let `happened`, `passed` and `did` look back to here",
              List.of("mark"),
              (side, words) -> new MarkCommand())
          .changesExercise()
          .build();

  @Override
  public Kind kind() {
    return Kind.MARK;
  }

  @Override
  public String text(Side focus) {
    return "mark";
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    return Reply.to(this, session.marked(), new Answer.Marked());
  }
}
