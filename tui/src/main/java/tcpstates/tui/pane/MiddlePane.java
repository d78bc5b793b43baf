package tcpstates.tui.pane;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;
import tcpstates.tui.grid.Area;

/** The ladder, the state diagram and the sockets, without frames. */
final class MiddlePane {

  private MiddlePane() {}

  static void draw(Paper paper, Area area, MiddleView view) {
    switch (view) {
      case WIRE -> paper.lines(area, WirePane.rows(paper, area.width(), area.height()));
      case LADDER -> ladder(paper, area);
      case DIAGRAM -> diagram(paper, area);
      case SOCKETS -> sockets(paper, area);
    }
    paper.zone(ScreenFrame.Part.MIDDLE, area);
  }

  private static List<StyledLine> show(Paper paper, SessionPart part, int width) {
    return TextView.show(paper.model().session(), part, paper.look(width));
  }

  // ---- the ladder

  /** The newest rows that fit, below the header; after scrolling back, older ones. */
  private static void ladder(Paper paper, Area area) {
    List<StyledLine> all = show(paper, SessionPart.LADDER, area.width());
    boolean legend = area.height() >= 8 && area.width() >= 72;
    int room = area.height() - 1 - (legend ? 1 : 0);
    List<StyledLine> rows = all.subList(1, all.size());
    List<StyledLine> shown = new ArrayList<>();
    shown.add(all.get(0));
    int most = Math.max(0, rows.size() - room);
    int from = Math.max(0, most - paper.model().viewBack());
    shown.addAll(rows.subList(from, Math.min(rows.size(), from + room)));
    paper.lines(area, shown);
    fresh(paper, area, shown);
    if (legend) {
      boolean parted = shown.stream().anyMatch(row -> row.text().contains("▷ ..."));
      boolean crossed = shown.stream().anyMatch(row -> row.text().contains("╳"));
      paper.lines(
          area.below(area.height() - 1),
          List.of(legend(paper, parted, crossed, most > 0, area.width())));
    }
  }

  /** The rows of the last move are marked. */
  private static void fresh(Paper paper, Area area, List<StyledLine> shown) {
    String last = format("%3d ", paper.moments().size());
    for (int y = 1; y < shown.size(); y++) {
      if (last.startsWith(" ") && shown.get(y).text().startsWith(last)) {
        paper.canvas().write(area, 0, y, "▸", Style.FRESH);
      }
    }
  }

  /**
   * What the signs mean, as far as there is room.
   *
   * @param parted whether there is an arrow whose head is further down
   * @param crossed whether an arrow crosses another
   * @param longer whether there are more rows than fit
   */
  private static StyledLine legend(
      Paper paper, boolean parted, boolean crossed, boolean longer, int width) {
    // In ASCII both arrows are the same, and the words beside them tell.
    StyledLine heads =
        paper.model().ascii()
            ? StyledLine.of(" -> ", Style.PLAIN).plus("arrived, or \"in flight\"  ", Style.FAINT)
            : StyledLine.of(" ─▶ ", Style.PLAIN)
                .plus("arrived   ", Style.FAINT)
                .plus("─▷ ")
                .plus("in flight   ", Style.FAINT);
    StyledLine line = heads.plus("✗ ", Style.BAD).plus("lost", Style.FAINT);
    StyledLine below = StyledLine.of("   ─▷ ... ").plus("arrives below", Style.FAINT);
    StyledLine across = StyledLine.of("   ╳ ", Style.STRONG).plus("crosses another", Style.FAINT);
    StyledLine older = StyledLine.of("   Ctrl-Up ", Style.COMMAND).plus("older", Style.FAINT);
    StyledLine then = StyledLine.of("   n: goto n shows the world as it was then", Style.FAINT);
    for (StyledLine more :
        List.of(
            crossed ? across : StyledLine.EMPTY,
            parted ? below : StyledLine.EMPTY,
            longer ? older : StyledLine.EMPTY,
            then)) {
      StyledLine next = line.plus(more);
      line = paper.width(next) <= width ? next : line;
    }
    return line;
  }

  // ---- the state diagram

  private static void diagram(Paper paper, Area area) {
    paper.lines(
        area, TextView.diagram(paper.model().session(), paper.look(area.width()), area.height()));
  }

  // ---- sockets

  private static void sockets(Paper paper, Area area) {
    List<StyledLine> rows = new ArrayList<>();
    rows.add(StyledLine.of("$ ", Style.FAINT).plus("ss -tano", Style.COMMAND));
    rows.addAll(show(paper, SessionPart.SOCKETS, area.width()));
    boolean none = rows.size() == 2;
    if (none) {
      rows.add(StyledLine.of("(no socket: both sides are CLOSED)", Style.FAINT));
    }
    boolean commandToo = rows.size() <= area.height();
    paper.lines(area, commandToo ? rows : rows.subList(1, rows.size()));
  }
}
