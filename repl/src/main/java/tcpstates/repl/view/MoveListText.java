package tcpstates.repl.view;

import java.util.List;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Lists of moves: those that are legal, and those that lead to a goal. */
final class MoveListText {

  private MoveListText() {}

  /** {@code moves}. */
  static List<StyledLine> legal(Answer.Legal legal, Look look) {
    Page page = new Page(look);
    page.title("Legal now");
    if (legal.moves().isEmpty()) {
      return page.add(StyledLine.of(look.plain() ? "" : "  ").plus("nothing that is allowed here"))
          .lines();
    }
    int widest =
        legal.moves().stream().mapToInt(move -> look.columns().of(move.command())).max().orElse(0);
    int column = Math.min(widest, look.width() / 2) + 4;
    for (LegalMove move : legal.moves()) {
      if (look.plain()) {
        page.add(
            StyledLine.of(move.command(), Style.COMMAND)
                .plus(move.leadsTo().map(to -> ": " + to).orElse("")));
        continue;
      }
      StyledLine command = StyledLine.of("  ").plus(move.command(), Style.COMMAND);
      page.add(
          move.leadsTo()
              .map(to -> command.padded(column, look.columns()).plus(" " + to))
              .orElse(command),
          column + 1);
    }
    return page.lines();
  }

  /** {@code path}: each line can be pasted, its number being a comment. */
  static List<StyledLine> path(Answer.PathFound path, Look look) {
    Page page = new Page(look);
    int moves = path.commands().size();
    if (moves == 0) {
      return page.add(AnswerText.good("Nothing to do: this holds already.")).lines();
    }
    page.add(AnswerText.good(moves == 1 ? "One move leads there." : moves + " moves lead there."));
    path.unless()
        .ifPresent(
            most ->
                page.add(
                    StyledLine.of("  A shorter way, if there is one, has more than ")
                        .plus(most + " segments in flight."),
                    2));
    int widest = path.commands().stream().mapToInt(look.columns()::of).max().orElse(0);
    int column = Math.min(widest, look.width() / 2) + 4;
    for (int i = 0; i < moves; i++) {
      StyledLine command = StyledLine.of("  ").plus(path.commands().get(i), Style.COMMAND);
      page.add(command.padded(column - 1, look.columns()).plus(" # " + (i + 1), Style.FAINT), 4);
    }
    return page.lines();
  }
}
