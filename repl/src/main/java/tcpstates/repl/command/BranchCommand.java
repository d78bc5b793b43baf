package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Spelling;

/** {@code branch [NAME]}: switches to another branch. */
public record BranchCommand(Optional<String> name) implements TravelCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "branch NAME",
              "switch to another branch",
              List.of("branch what-if"),
              (side, words) -> new BranchCommand(BranchNames.read(words)))
          .offeredIf((context, side) -> !context.branches().isEmpty())
          .build();

  @Override
  public String text(Side focus) {
    return "branch" + Spelling.name(name);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    if (name.isEmpty()) {
      return Reply.to(this, session, BranchNames.missing(session, VERB));
    }
    int index =
        IntStream.range(0, session.branches().size())
            .filter(i -> session.branches().get(i).name().equals(name.get()))
            .findFirst()
            .orElse(-1);
    return index < 0
        ? Reply.to(this, session, BranchNames.unknown(name.get(), session, VERB))
        : TravelCommand.arrived(session.withCurrent(index), this, "branch", List.of());
  }
}
