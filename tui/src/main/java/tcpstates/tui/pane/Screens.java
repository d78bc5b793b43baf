package tcpstates.tui.pane;

import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.repl.view.Wrap;
import tcpstates.tui.grid.Area;

/** The whole screen. */
public final class Screens {

  private Screens() {}

  /** Draws the screen. */
  public static Frame draw(Model model) {
    Paper paper = new Paper(model);
    Area all = paper.canvas().all();
    if (all.width() < Layout.LEAST_WIDTH || all.height() < Layout.LEAST_HEIGHT) {
      tooSmall(paper, all);
      return paper.frame();
    }
    int rows = all.height();
    TitleBar.draw(paper, all.top(1));
    if (model.opening() != Opening.OVER) {
      Quiet.draw(paper, all.below(1).top(rows - 3));
    } else if (model.back().isPresent()) {
      LookBack.draw(paper, all.below(1).top(rows - 3));
    } else {
      boolean timeline = Layout.timeline(model);
      Layout.body(paper, all.below(1).top(rows - (timeline ? 4 : 3)));
      if (timeline) {
        Timeline.draw(paper, all.below(rows - 3).top(1));
      }
    }
    KeysBar.draw(paper, all.below(rows - 1));
    LinePane.draw(paper, all.below(rows - 2).top(1));
    return paper.frame();
  }

  /** Whether the last move is something to be seen moving. */
  public static boolean moves(Model model) {
    return Flights.moves(model.session().world(), model.session().moments());
  }

  private static void tooSmall(Paper paper, Area all) {
    String text =
        "tcpstates needs %d columns and %d rows; here are %d by %d. Make the window larger, or leave with Ctrl-D and type: tcpstates --plain"
            .formatted(Layout.LEAST_WIDTH, Layout.LEAST_HEIGHT, all.width(), all.height());
    paper.lines(
        all.top(all.height() - 1),
        Wrap.line(StyledLine.of(text, Style.PLAIN), 0, paper.look(Math.max(20, all.width()))));
    if (all.height() > 0) {
      LinePane.draw(paper, all.below(all.height() - 1));
    }
  }
}
