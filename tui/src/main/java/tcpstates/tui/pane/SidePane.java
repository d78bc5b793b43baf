package tcpstates.tui.pane;

import java.util.List;
import java.util.Locale;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.Notation;
import tcpstates.repl.view.SideText;
import tcpstates.tui.grid.Area;

/** One side in its frame. The frame of the side in focus is heavy. */
final class SidePane {

  private SidePane() {}

  static void draw(Paper paper, Area area, Side side) {
    boolean focus = paper.model().session().focus() == side;
    boolean manual = paper.world().seat(side).play() == Play.MANUAL;
    Style style = Notation.style(side);
    StyledLine name = StyledLine.of(side.word().toUpperCase(Locale.ROOT), style);
    String player = manual ? "you play it" : "plays itself";
    StyledLine note =
        StyledLine.of(
            SideText.seen(side, paper.model().session().branch()).orElse(player), Style.FAINT);
    Area inner = paper.box(area, name, note, focus, focus ? style : Style.FAINT);
    paper.lines(inner, rows(paper, side, inner.width(), inner.height()));
    paper.zone(side == Side.CLIENT ? ScreenFrame.Part.CLIENT : ScreenFrame.Part.SERVER, area);
  }

  private static List<StyledLine> rows(Paper paper, Side side, int width, int height) {
    return SideText.rows(
        side,
        paper.moments(),
        paper.notation(width),
        paper.model().session().predictions().of(side),
        width,
        height);
  }

  /** The side in one row: its name, its state, whether it owes an answer. */
  static StyledLine row(Paper paper, Side side, int width) {
    Notation notation = paper.notation(width);
    boolean focus = paper.model().session().focus() == side;
    StyledLine line =
        StyledLine.of(focus ? "▸" : " ", Style.WAITING)
            .plus(side.word() + "  ", Notation.style(side))
            .plus(SideText.state(side, paper.moments(), notation));
    if (paper.world().seat(side).owes()) {
      String name = SegmentText.named(paper.world().seat(side).held().orElseThrow());
      StyledLine owed = line.plus("  ").plus("! owes " + name + " an answer", Style.WAITING);
      return paper.width(owed) <= width ? owed : line.plus("  ! you owe it", Style.WAITING);
    }
    // If the numbers are too long for the row, the narrower form leaves some out.
    for (int room : new int[] {width, width - paper.width(line) - 3}) {
      List<StyledLine> rest = rows(paper, side, Math.max(20, room), 2);
      StyledLine whole = line.plus("   ").plus(rest.size() > 1 ? rest.get(1) : StyledLine.EMPTY);
      if (paper.width(whole) <= width) {
        return whole;
      }
    }
    return line;
  }
}
