package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Where a session is after {@code undo}, {@code goto}, {@code fork} and similar commands. */
final class TravelText {

  private TravelText() {}

  static List<StyledLine> lines(Session session, Answer.Travelled travelled, Notation notation) {
    Page page = new Page(notation.look());
    boolean branches = session.branches().size() > 1;
    String where =
        travelled.position() == 0
            ? "at the start"
            : format(
                "after %d of %s", travelled.position(), Phrases.count(travelled.moves(), "move"));
    StyledLine line = AnswerText.good(travelled.what() + ": now " + where);
    page.add(line.plus(branches ? ", on branch " + travelled.branch() : ""));
    List<Moment> moments = session.moments();
    if (moments.size() > session.branch().mark()) {
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
    if (owed.isEmpty() && world.wire().isEmpty() && notation.display().suggests()) {
      page.row("next", NextMoveText.quiet(world));
    } else {
      page.row("in flight", NextMoveText.inFlight(world, notation));
    }
    return page.lines();
  }
}
