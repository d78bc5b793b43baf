package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Chain;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Spelling;

/** {@code compare [NAME]}: two branches side by side, from where they differ. */
public record CompareCommand(Optional<String> name) implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "compare NAME",
              "show two branches side by side, from where they differ",
              List.of("compare main"),
              (side, words) -> new CompareCommand(BranchNames.read(words)))
          .offeredIf((context, side) -> !context.branches().isEmpty())
          .build();

  @Override
  public String text(Side focus) {
    return "compare" + Spelling.name(name);
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    return name.isPresent() ? with(name.get(), session) : BranchNames.missing(session, VERB);
  }

  private Answer with(String other, Session session) {
    Branch here = session.branch();
    Optional<Branch> there = session.branch(other);
    if (there.isEmpty()) {
      return BranchNames.unknown(other, session, VERB);
    }
    if (other.equals(here.name())) {
      return Answer.Rejected.of(
          Rejection.Code.SAME_BRANCH,
          "`" + other + "` is the branch you are on. Name another to compare it with.",
          BranchNames.others(session, VERB));
    }
    int common = Chain.common(here.past(), there.get().past());
    return new Answer.Compared(here.name(), other, common);
  }
}
