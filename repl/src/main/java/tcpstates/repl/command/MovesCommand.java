package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** {@code moves}: every legal move, and what it would lead to. */
public record MovesCommand() implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "moves",
              "every legal move, and what it would lead to",
              List.of("moves"),
              (side, words) -> new MovesCommand())
          .build();

  @Override
  public Kind kind() {
    return Kind.LOOK;
  }

  @Override
  public String text(Side focus) {
    return "moves";
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    Answer answer = new Answer.Legal(LegalMoves.of(session.world(), session.focus()));
    return Reply.to(this, session, answer);
  }
}
