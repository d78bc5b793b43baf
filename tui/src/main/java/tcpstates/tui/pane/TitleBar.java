package tcpstates.tui.pane;

import java.util.List;
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
    String what = model.card().map(Card::title).orElse(freely(model.session()));
    StyledLine named = StyledLine.of("tcpstates", Style.BAR_STRONG).plus("  " + what, Style.BAR);
    StyledLine clock = StyledLine.of("clock " + Phrases.seconds(paper.world().now()), Style.BAR);
    for (StyledLine steps : steps(model)) {
      StyledLine right = steps.isEmpty() ? clock : clock.plus("   ", Style.BAR).plus(steps);
      int room = inner.width() - paper.width(right) - 2;
      boolean whole = paper.width(named) <= room;
      if (whole || paper.width(what) <= room || steps.equals(brief(model))) {
        // What comes from the lesson is cut rather than the clock.
        StyledLine left = whole ? named : StyledLine.of(what, Style.BAR_STRONG);
        paper.line(inner.left(Math.max(0, room)), 0, left);
        paper.canvas().lineRight(inner, 0, right);
        return;
      }
    }
  }

  private static String freely(Session session) {
    String branch = session.branch().name();
    boolean forked = session.branches().size() > 1;
    return forked ? "playing freely, branch " + branch : "playing freely";
  }

  /** Where in the lesson one is, from the wordiest to the briefest. */
  private static List<StyledLine> steps(Model model) {
    if (model.card().isEmpty()) {
      return List.of(StyledLine.EMPTY);
    }
    Card card = model.card().get();
    int all = card.marks().size();
    StyledLine count = StyledLine.of("step " + card.step() + " of " + all, Style.BAR);
    StyledLine brief = brief(model);
    return all > MOST_MARKS
        ? List.of(count, brief)
        : List.of(
            marked(count.plus("  ", Style.BAR), card),
            count,
            marked(brief.plus(" ", Style.BAR), card),
            brief);
  }

  private static StyledLine brief(Model model) {
    return model
        .card()
        .map(card -> StyledLine.of(card.step() + "/" + card.marks().size(), Style.BAR))
        .orElse(StyledLine.EMPTY);
  }

  private static StyledLine marked(StyledLine count, Card card) {
    StyledLine line = count;
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
