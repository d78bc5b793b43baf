package tcpstates.tui.ansi;

import tcpstates.repl.text.Encoder.Colours;

/** The colours for a terminal: none, or those for its background, from few or from many. */
public enum Colouring {
  NONE(Colours.NONE, false),
  FEW_ON_DARK(Colours.DARK, false),
  MANY_ON_DARK(Colours.DARK, true),
  FEW_ON_LIGHT(Colours.LIGHT, false),
  MANY_ON_LIGHT(Colours.LIGHT, true);

  private final Colours colours;
  private final boolean many;

  Colouring(Colours colours, boolean many) {
    this.colours = colours;
    this.many = many;
  }

  /**
   * The colouring of a terminal.
   *
   * @param many whether it has 256 colours or more, so that quieter ones can be chosen
   */
  public static Colouring of(Colours colours, boolean many) {
    return switch (colours) {
      case NONE -> NONE;
      case DARK -> many ? MANY_ON_DARK : FEW_ON_DARK;
      case LIGHT -> many ? MANY_ON_LIGHT : FEW_ON_LIGHT;
    };
  }

  Colours colours() {
    return colours;
  }

  boolean many() {
    return many;
  }
}
