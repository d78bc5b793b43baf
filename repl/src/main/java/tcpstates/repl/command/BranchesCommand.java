package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** {@code branches}: all branches, and where each was forked from which. */
public record BranchesCommand() implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "branches",
              "list the branches",
              List.of("branches"),
              (side, words) -> new BranchesCommand())
          .build();

  @Override
  public String text(Side focus) {
    return "branches";
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    List<StyledLine> lines = new ArrayList<>();
    for (int i = 0; i < session.branches().size(); i++) {
      lines.add(line(session.branches().get(i), i == session.current()));
    }
    return new Answer.Told(lines, 4);
  }

  private static StyledLine line(Branch branch, boolean current) {
    String parted =
        branch.from().map(from -> ", from " + from + " after " + branch.partedAt()).orElse("");
    return StyledLine.of(current ? "▸ " : "  ", Style.STRONG)
        .plus(branch.name(), Style.COMMAND)
        .plus("  " + Phrases.count(branch.length(), "move") + parted)
        .plus(current ? "  now here" : "", Style.FAINT);
  }
}
