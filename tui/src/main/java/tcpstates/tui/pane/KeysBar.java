package tcpstates.tui.pane;

import java.util.Set;
import tcpstates.repl.session.Branch;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;

/** The last row: which keys do what. */
final class KeysBar {

  private static final String[][] KEYS = {
    {"F1", "help"}, {"F4", "why"}, {"F5", "hint"}, {"F6", "view"}, {"F7", "undo"}, {"F9", "lessons"}
  };

  private static final String LESSON_LIST = "lessons";

  /** What needs lessons, which do not go along with `replay`. */
  private static final Set<String> LESSONS = Set.of("hint", LESSON_LIST);

  private static final String[][] READING = {
    {"Enter", "back to the screen"}, {"Page-Up", "up"}, {"Page-Down", "down"}
  };

  private static final String[][] READING_NARROW = {
    {"Enter", "back"}, {"Page-Up", "up"}, {"Page-Down", "down"}
  };

  private static final String[][] READ = {
    {"Enter", "on to the next step"}, {"Page-Up", "up"}, {"Esc", "back to the screen"}
  };

  private static final String[][] OPENING = {{"Enter", "to the screen"}};

  private static final String[][] SEARCHING = {{"Ctrl-C", "ends the search"}};

  /** On a narrower screen there is no room for the longer of two wordings. */
  private static final int NARROW = 54;

  private static final String WORD = "or type the word";

  private KeysBar() {}

  private static String[][] keys(Model model) {
    if (model.opening() != Opening.OVER && model.card().isPresent()) {
      return OPENING;
    }
    if (model.back().isEmpty()) {
      return KEYS;
    }
    boolean narrow = model.size().width() < NARROW;
    return LookBack.goesOn(model) ? READ : narrow ? READING_NARROW : READING;
  }

  static void draw(Paper paper, Area row) {
    Model model = paper.model();
    boolean busy = !model.busy().isEmpty();
    String[][] keys = busy ? SEARCHING : keys(model);
    boolean lessons =
        model.session().branches().stream().noneMatch(Branch::isSeen)
            || model.session().language().commands().find(LESSON_LIST).isPresent();
    StyledLine line = StyledLine.EMPTY;
    int room = row.width() - 2;
    for (String[] key : keys) {
      if (!lessons && LESSONS.contains(key[1])) {
        continue;
      }
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
    StyledLine note = StyledLine.of(busy ? model.busy() : keys == KEYS ? WORD : "", Style.BAR);
    paper.both(row.within(1, 0), 0, line, note);
    paper.zone(ScreenFrame.Part.KEYS, row);
  }
}
