package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;

/** {@code moves}: every legal move, and what it leads to. */
public record MovesCommand() implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "moves",
              "every legal move, and what it leads to",
              List.of("moves"),
              (side, words) -> new MovesCommand())
          .build();

  @Override
  public String text(Side focus) {
    return "moves";
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    return new Answer.Legal(LegalMoves.of(session.world(), session.focus()));
  }
}
