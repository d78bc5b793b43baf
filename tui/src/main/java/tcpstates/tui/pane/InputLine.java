package tcpstates.tui.pane;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.StyledLine;

/**
 * The command line as it is being edited.
 *
 * @param label what is before it; if empty, the side in focus
 * @param text as typed, with colours that show what is legal; control characters written out
 * @param cursor how many columns of the text are before the cursor
 * @param suggestion the rest that the right arrow would take; may be empty
 * @param menu what completion offers, while it does
 */
public record InputLine(
    String label, StyledLine text, int cursor, String suggestion, Optional<Menu> menu) {

  /** Nothing typed yet. */
  public static final InputLine EMPTY =
      new InputLine("", StyledLine.EMPTY, 0, "", Optional.empty());

  /**
   * What could come at the cursor.
   *
   * @param choices in the order shown
   * @param chosen the index of the one that is taken now, or -1
   */
  public record Menu(List<Choice> choices, int chosen) {
    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One candidate.
   *
   * @param value what would be typed
   * @param about a few words on it; may be empty
   */
  public record Choice(String value, String about) {}
}
