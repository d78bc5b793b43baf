package tcpstates.tui.ansi;

/**
 * What a terminal is told when the screen opens and when it is left.
 *
 * @param other whether there is another screen to draw on, which leaves the first as it was; such
 *     terminals also know pastes and mice
 * @param mouse whether the terminal reports the mouse
 */
public record Modes(boolean other, boolean mouse) {

  /** At first the mouse is on, if there may be one. */
  public Modes(boolean other) {
    this(other, other);
  }

  /** This with the mouse on, or left to the terminal. */
  public Modes hearing(boolean on) {
    return new Modes(other, on && other);
  }

  private static final String ESC = "\u001b";
  private static final String HEAR_MOUSE = ESC + "[?1000h" + ESC + "[?1006h";
  private static final String LET_MOUSE = ESC + "[?1006l" + ESC + "[?1000l";

  /** Remembers what is on the screen, and where the cursor is. */
  public String enter() {
    return other ? ESC + "[?1049h" + keys() : ESC + "[m";
  }

  /** The same without remembering: the screen has been entered before. */
  String again() {
    return other ? ESC + "[?47h" + keys() : ESC + "[m";
  }

  private String keys() {
    return ESC + "[?2004h" + (mouse ? HEAR_MOUSE : "") + ESC + "[m";
  }

  /** Written even if it is not needed: a terminal must never be left with the mouse on. */
  public String leave() {
    return other
        ? ESC + "[m" + LET_MOUSE + ESC + "[?2004l" + ESC + "[?25h" + ESC + "[?1049l"
        : ESC + "[m" + ESC + "[?25h" + ESC + "[H" + ESC + "[2J";
  }

  /** What turns the mouse on or off. */
  public String mice() {
    return other ? (mouse ? HEAR_MOUSE : LET_MOUSE) : "";
  }
}
