package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;

/**
 * {@code moves}: every legal move, and what it leads to.
 *
 * @param full whether to show what they lead to even if a lesson would hide it
 */
public record MovesCommand(boolean full) implements LookCommand {

  private static final Keywords<String> FULL =
      Keywords.word("full", "show what they lead to; while a lesson asks, that counts as help");

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "moves [full]",
              "every legal move, and what it leads to",
              List.of("moves", "moves full"),
              (side, words) -> new MovesCommand(words.accept(FULL).isPresent()))
          .build();

  @Override
  public String text(Side focus) {
    return full ? "moves full" : "moves";
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    return new Answer.Legal(LegalMoves.of(session.world().inSight(), session.focus()));
  }
}
