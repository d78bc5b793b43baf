package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** {@code history}: the moves of this branch; those after the current one can be redone. */
public record HistoryCommand() implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "history",
              "the commands that led here",
              List.of("history"),
              (side, words) -> new HistoryCommand())
          .build();

  /** The numbers stand before the commands. */
  private static final int INDENT = 6;

  @Override
  public String text(Side focus) {
    return "history";
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    Branch branch = session.branch();
    List<StyledLine> lines = new ArrayList<>();
    Stream.concat(branch.moments().stream(), branch.undone().stream())
        .forEach(moment -> lines.add(line(moment, lines.size() + 1, branch.position())));
    if (lines.isEmpty()) {
      lines.add(StyledLine.of("Nothing has happened yet."));
    }
    return new Answer.Told(lines, INDENT);
  }

  private static StyledLine line(Moment moment, int number, int position) {
    boolean here = number == position;
    boolean undone = number > position;
    return StyledLine.of((here ? "▸" : " ") + Phrases.right(number, 3) + " ", Style.FAINT)
        .plus(moment.text(), undone ? Style.FAINT : Style.COMMAND)
        .plus(here ? "  now" : undone ? "  undone" : "", Style.FAINT);
  }
}
