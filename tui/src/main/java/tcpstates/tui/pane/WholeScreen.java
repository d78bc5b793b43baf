package tcpstates.tui.pane;

import static tcpstates.repl.text.Format.format;

import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.TextView;
import tcpstates.tui.grid.Area;

/** The whole screen. */
public final class WholeScreen {

  private WholeScreen() {}

  /** Draws the screen. */
  public static ScreenFrame draw(Model model) {
    Paper paper = new Paper(model);
    still(paper);
    line(paper);
    return paper.frame();
  }

  /** All but the command line, its menu and the keys. */
  static void still(Paper paper) {
    Model model = paper.model();
    Area all = paper.canvas().all();
    if (tooSmall(all)) {
      apology(paper, all);
      return;
    }
    int rows = rows(model);
    TitleBar.draw(paper, all.top(1));
    if (model.opening() != Opening.OVER) {
      FirstScreen.draw(paper, all.below(1).top(rows - 3));
    } else if (model.back().isPresent()) {
      LookBack.draw(paper, all.below(1).top(rows - 3));
    } else {
      boolean timeline = Layout.timeline(model);
      Layout.body(paper, all.below(1).top(rows - (timeline ? 4 : 3)));
      if (timeline) {
        Timeline.draw(paper, all.below(rows - 3).top(1));
      }
    }
  }

  /** The command line, its menu and the keys. */
  static void line(Paper paper) {
    Area all = paper.canvas().all();
    if (all.height() == 0) {
      return;
    }
    if (tooSmall(all)) {
      LinePane.draw(paper, all.below(all.height() - 1));
      return;
    }
    int rows = rows(paper.model());
    if (Layout.keys(paper.model())) {
      KeysBar.draw(paper, all.below(rows - 1));
    }
    LinePane.draw(paper, all.below(rows - 2).top(1));
  }

  /** The number of rows if the keys had their own row. */
  private static int rows(Model model) {
    return model.size().height() + (Layout.keys(model) ? 0 : 1);
  }

  private static boolean tooSmall(Area all) {
    return all.width() < Layout.LEAST_WIDTH || all.height() < Layout.LEAST_HEIGHT;
  }

  /** The model with its ladder scrolled this many rows further back, as far as there are rows. */
  public static Model scrolled(Model model, int rows) {
    int all =
        TextView.show(model.session(), SessionPart.LADDER, model.look(model.size().width())).size();
    return model.withViewBack(Math.min(model.viewBack() + rows, Math.max(0, all - 4)));
  }

  /** Whether the last move is animated. */
  public static boolean moves(Model model) {
    return Flights.moves(model.session().world(), model.session().moments());
  }

  private static void apology(Paper paper, Area all) {
    String text =
        format(
            "tcpstates needs %d columns and %d rows; here are %d by %d. Make the window larger, or"
                + " leave with Ctrl-D and type: tcpstates --plain",
            Layout.LEAST_WIDTH, Layout.LEAST_HEIGHT, all.width(), all.height());
    paper.lines(
        all.top(all.height() - 1),
        Wrap.line(StyledLine.of(text, Style.PLAIN), 0, paper.look(Math.max(20, all.width()))));
  }
}
