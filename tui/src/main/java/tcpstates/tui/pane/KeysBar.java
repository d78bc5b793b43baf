package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;

/** The last row: which keys do what. A click on one presses it. */
public final class KeysBar {

  private static final String[][] KEYS = {
    {"F1", "help"}, {"F4", "why"}, {"F5", "hint"}, {"F6", "view"}, {"F7", "undo"}, {"F9", "lessons"}
  };

  private static final String LESSON_LIST = "lessons";
  private static final String HINT = "hint";

  /** What needs lessons, which do not go along with `replay`. */
  private static final Set<String> LESSONS = Set.of(HINT, LESSON_LIST);

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

  private static final int MARGIN = 1;
  private static final int GAP = 2;

  private static final String WORD = "or type the word";

  private KeysBar() {}

  /** Whether a hint may be asked for: in the lesson's step, if it is no exam. */
  static boolean hasHints(Model model) {
    Session session = model.session();
    return model.card().isEmpty()
        || session
            .language()
            .commands()
            .find(HINT)
            .filter(session.display().aids().withheld()::contains)
            .isEmpty();
  }

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

  /** The keys that a row of this width has room for. All their words are plain letters. */
  private static List<String[]> shown(Model model) {
    boolean lessons =
        model.session().branches().stream().noneMatch(Branch::isSeen)
            || model.session().language().commands().find(LESSON_LIST).isPresent();
    List<String[]> shown = new ArrayList<>();
    int taken = 0;
    for (String[] key : model.busy().isEmpty() ? keys(model) : SEARCHING) {
      boolean hint = key[1].equals(HINT);
      if (!lessons && LESSONS.contains(key[1]) || hint && !hasHints(model)) {
        continue;
      }
      taken += width(key) + (shown.isEmpty() ? 0 : GAP);
      if (taken > model.size().width() - 2 * MARGIN) {
        break;
      }
      shown.add(key);
    }
    return shown;
  }

  private static int width(String[] key) {
    return key[0].length() + 1 + key[1].length();
  }

  /**
   * The key that is shown in a column of the row, such as {@code F7} or {@code PageUp}.
   *
   * @param column from 0
   */
  public static Optional<String> at(Model model, int column) {
    int from = MARGIN;
    for (String[] key : shown(model)) {
      if (column >= from && column < from + width(key)) {
        return Optional.of(key[0].replace("Ctrl-C", "C-c").replace("Page-", "Page"));
      }
      from += width(key) + GAP;
    }
    return Optional.empty();
  }

  static void draw(Paper paper, Area row) {
    Model model = paper.model();
    boolean busy = !model.busy().isEmpty();
    StyledLine line = StyledLine.EMPTY;
    for (String[] key : shown(model)) {
      line =
          line.plus(line.isEmpty() ? "" : " ".repeat(GAP), Style.BAR)
              .plus(key[0], Style.BAR_STRONG)
              .plus(" " + key[1], Style.BAR);
    }
    paper.canvas().write(row, 0, 0, " ".repeat(row.width()), Style.BAR);
    String word = keys(model) == KEYS ? WORD : "";
    paper.both(
        row.within(MARGIN, 0), 0, line, StyledLine.of(busy ? model.busy() : word, Style.BAR));
    paper.zone(ScreenFrame.Part.KEYS, row);
  }
}
