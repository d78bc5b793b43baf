package tcpstates.tui.pane;

import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.tui.grid.Area;

/** The last row: which keys do what. */
final class KeysBar {

  private static final String[][] KEYS = {
    {"F1", "help"}, {"F4", "why"}, {"F5", "hint"}, {"F6", "view"}, {"F7", "undo"}, {"F9", "lessons"}
  };

  private static final String[][] READING = {
    {"Page-Up", "back"}, {"Page-Down", "on"}, {"Esc", "to the screen"}
  };

  private static final String[][] SEARCHING = {{"Ctrl-C", "ends the search"}};

  private KeysBar() {}

  static void draw(Paper paper, Area row) {
    Model model = paper.model();
    boolean busy = !model.busy().isEmpty();
    String[][] keys = busy ? SEARCHING : model.back().isPresent() ? READING : KEYS;
    StyledLine line = StyledLine.EMPTY;
    int room = row.width() - 2;
    for (String[] key : keys) {
      StyledLine more =
          line.plus(line.isEmpty() ? "" : "  ", Style.BAR)
              .plus(key[0], Style.BAR_STRONG)
              .plus(" " + key[1], Style.BAR);
      if (paper.width(more) > room) {
        break;
      }
      line = more;
    }
    paper.canvas().write(row, 0, 0, " ".repeat(row.width()), Style.BAR);
    StyledLine note = StyledLine.of(busy ? model.busy() : "or type the word", Style.BAR);
    paper.both(row.within(1, 0), 0, line, note);
    paper.zone(Frame.Part.KEYS, row);
  }
}
