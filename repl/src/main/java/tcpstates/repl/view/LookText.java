package tcpstates.repl.view;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Answers that show where one stands: travels, lists, settings, predictions. */
final class LookText {

  private LookText() {}

  /** {@code undo}, {@code goto}, {@code fork} and the like. */
  static List<StyledLine> travelled(
      Session session, Answer.Travelled travelled, Notation notation) {
    Page page = new Page(notation.look());
    boolean branches = session.branches().size() > 1;
    String where =
        travelled.position() == 0
            ? "at the start"
            : "after move %d of %d".formatted(travelled.position(), travelled.moves());
    StyledLine line = AnswerText.good(travelled.what() + ": now " + where);
    page.add(line.plus(branches ? ", on branch " + travelled.branch() : ""));
    List<Moment> moments = session.moments();
    if (!moments.isEmpty()) {
      page.row("last move", StyledLine.of(moments.get(moments.size() - 1).text(), Style.COMMAND));
    }
    World world = travelled.world();
    for (Side side : Side.values()) {
      page.row(
          side.word(),
          StyledLine.of(notation.state(world.tcp(side).state()), Notation.style(side)));
    }
    List<StyledLine> owed = NextMoveText.owed(world, notation);
    owed.forEach(move -> page.row("your move", move));
    if (owed.isEmpty() && world.wire().isEmpty()) {
      page.row("next", NextMoveText.quiet(world));
    } else {
      page.row("in flight", NextMoveText.inFlight(world, notation));
    }
    return page.lines();
  }

  static StyledLine judgement(Judgement judgement, Notation notation) {
    String followed = followed(judgement, notation);
    if (judgement.right()) {
      return StyledLine.of("  ").plus("✓ As you predicted: ", Style.GOOD).plus(followed);
    }
    return StyledLine.of("  ")
        .plus("✗ You predicted " + notation.state(judgement.predicted()) + ": ", Style.BAD)
        .plus(followed + " ")
        .plus("why", Style.COMMAND)
        .plus(" tells how.");
  }

  private static String followed(Judgement judgement, Notation notation) {
    String side = "the " + judgement.side().word();
    return judgement.passing()
        ? "%s went through %s to %s."
            .formatted(side, notation.state(judgement.actual()), notation.state(judgement.end()))
        : "%s is in %s.".formatted(side, notation.state(judgement.actual()));
  }

  /** {@code moves}. */
  static List<StyledLine> moves(Answer.Legal legal, Look look) {
    Page page = new Page(look);
    page.title("Legal now");
    int widest =
        legal.moves().stream().mapToInt(move -> look.columns().of(move.command())).max().orElse(0);
    int column = Math.min(widest, look.width() / 2) + 4;
    for (LegalMove move : legal.moves()) {
      StyledLine command = StyledLine.of("  ").plus(move.command(), Style.COMMAND);
      page.add(command.padded(column, look.columns()).plus(" " + move.leadsTo()), column + 1);
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
