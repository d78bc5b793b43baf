package tcpstates.tui.pane;

import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;

/** The first row: the lesson or branch, the clock, and the progress. */
final class TitleBar {

  /** If there are more steps than this, no marks are drawn. */
  private static final int MOST_MARKS = 16;

  private TitleBar() {}

  static void draw(Paper paper, Area row) {
    Model model = paper.model();
    Area inner = row.within(1, 0);
    paper.canvas().write(row, 0, 0, " ".repeat(row.width()), Style.BAR);
    if (model.opening() != Opening.OVER) {
      paper.line(inner, 0, StyledLine.of("tcpstates", Style.BAR_STRONG));
      return;
    }
    boolean roomy = row.width() >= 60;
    String what = model.card().map(Card::title).orElse(freely(model.session()));
    StyledLine left =
        roomy
            ? StyledLine.of("tcpstates", Style.BAR_STRONG).plus("  " + what, Style.BAR)
            : StyledLine.of(what, Style.BAR_STRONG);
    StyledLine steps = model.card().map(card -> steps(card, roomy)).orElse(StyledLine.EMPTY);
    StyledLine clock =
        StyledLine.of("clock " + Phrases.seconds(paper.world().now()), Style.BAR)
            .plus(steps.isEmpty() ? "" : "   ", Style.BAR);
    StyledLine right = clock.plus(steps);
    boolean all = paper.width(left) + 2 + paper.width(right) <= inner.width();
    StyledLine end = all ? right : steps.isEmpty() ? clock : steps;
    int room = inner.width() - paper.width(end) - 2;
    paper.line(inner.left(room), 0, left);
    paper.canvas().lineRight(inner, 0, end);
  }

  private static String freely(Session session) {
    String branch = session.branch().name();
    boolean forked = session.branches().size() > 1;
    return forked ? "playing freely, branch " + branch : "playing freely";
  }

  private static StyledLine steps(Card card, boolean roomy) {
    int all = card.marks().size();
    String count = (roomy ? "step " : "") + card.step() + (roomy ? " of " : "/") + all;
    StyledLine line = StyledLine.of(count, Style.BAR);
    if (all > MOST_MARKS) {
      return line;
    }
    line = line.plus(roomy ? "  " : " ", Style.BAR);
    for (Card.Mark mark : card.marks()) {
      line =
          switch (mark) {
            case DONE -> line.plus("●", Style.BAR);
            case NOW -> line.plus("◉", Style.BAR_STRONG);
            case AHEAD -> line.plus("○", Style.BAR);
          };
    }
    return line;
  }
}
