package tcpstates.repl.session;

/** For which background colours are chosen. */
public enum Theme {
  /** As the terminal's background is, where the terminal tells; otherwise for a dark one. */
  AUTO("auto"),
  DARK("dark"),
  LIGHT("light");

  private final String word;

  Theme(String word) {
    this.word = word;
  }

  /** As it is typed. */
  public String word() {
    return word;
  }

  /**
   * Whether the colours are for a dark background.
   *
   * @param known whether the terminal's background is dark
   */
  public boolean dark(boolean known) {
    return switch (this) {
      case AUTO -> known;
      case DARK -> true;
      case LIGHT -> false;
    };
  }
}
