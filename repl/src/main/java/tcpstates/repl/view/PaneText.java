package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Boxes;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Both sides as panes: their states, numbers, data and timers. */
final class PaneText {

  /** From this width on the two sides are side by side. */
  private static final int TWO_PANES = 78;

  private static final String UNSEEN = "a capture shows no timers";

  private PaneText() {}

  /** {@code show}: the world. */
  static List<StyledLine> world(Branch branch, Notation notation) {
    World world = branch.world();
    Look look = notation.look();
    List<StyledLine> lines = new ArrayList<>();
    if (look.width() >= TWO_PANES && !look.plain()) {
      int width = look.width() / 2;
      lines.addAll(
          Boxes.beside(
              pane(Side.CLIENT, branch, notation, width),
              pane(Side.SERVER, branch, notation, width),
              look));
    } else {
      for (Side side : Side.values()) {
        lines.addAll(pane(side, branch, notation, look.width()));
      }
    }
    lines.addAll(WireText.lines(branch, notation));
    Page page = new Page(look);
    page.add(
        StyledLine.of("CLOCK ", Style.STRONG)
            .plus(Phrases.seconds(world.now()))
            .plus("  " + (branch.isSeen() ? UNSEEN : next(world)), Style.FAINT));
    if (!look.plain()) {
      NextMoveText.owed(world, notation)
          .forEach(line -> page.add(StyledLine.of("! ", Style.WAITING).plus(line)));
    }
    lines.addAll(page.lines());
    return List.copyOf(lines);
  }

  /** {@code show client} and {@code show server}. */
  static List<StyledLine> pane(Side side, Branch branch, Notation notation, int width) {
    List<Moment> moments = branch.moments();
    Seat seat = branch.world().seat(side);
    if (notation.look().plain()) {
      return SideText.rows(side, moments, notation, Optional.empty(), width, Integer.MAX_VALUE);
    }
    String played = seat.play() == Play.MANUAL ? "you play it" : "plays itself";
    String who = SideText.seen(side, branch).orElse(played);
    List<StyledLine> rows =
        SideText.rows(side, moments, notation, Optional.empty(), width - 4, Integer.MAX_VALUE);
    return Boxes.framed(
        StyledLine.of(side.word().toUpperCase(Locale.ROOT), Notation.style(side)),
        who,
        rows,
        width,
        notation.look());
  }

  private static List<StyledLine> timers(Timers timers, long now) {
    List<StyledLine> lines = new ArrayList<>();
    for (TimerKind kind : TimerKind.values()) {
      long due = timers.due(kind);
      if (due != Timers.OFF) {
        lines.add(
            StyledLine.of(kind.word() + "  ", Style.FAINT)
                .plus(Notation.timer(kind) + " in " + Phrases.seconds(due - now)));
      }
    }
    return lines.isEmpty() ? List.of(StyledLine.of("no timer is running", Style.FAINT)) : lines;
  }

  /** {@code show timers}. */
  static List<StyledLine> timers(Branch branch, Look look) {
    World world = branch.world();
    Page page = new Page(look);
    page.add(StyledLine.of("CLOCK ", Style.STRONG).plus(Phrases.seconds(world.now())));
    if (branch.isSeen()) {
      page.add(StyledLine.of(UNSEEN, Style.FAINT));
      return page.lines();
    }
    for (Side side : Side.values()) {
      page.add(StyledLine.of(side.word(), Notation.style(side)));
      timers(world.tcp(side).timers(), world.now())
          .forEach(line -> page.add(StyledLine.of("  ").plus(line), 4));
    }
    return page.lines();
  }

  private static String next(World world) {
    long next = world.nextTimer();
    return next == Timers.OFF
        ? "no timer is running"
        : "the next timer is due at " + Phrases.seconds(next);
  }
}
