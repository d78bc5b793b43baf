package tcpstates.repl.text;

import tcpstates.repl.text.Encoder.Colours;

/**
 * How each style looks: quiet colours, and one accent for what has changed and for the side whose
 * move it is. Client and server have blue and a violet or yellow (green, if there are only eight
 * colours), which people who can't tell red from green can distinguish. Each of the 256 colours has
 * a contrast of 4.5 or more on the usual backgrounds, also on Solarized, and each of the sixteen on
 * black or white; a test computes it.
 */
public final class Palette {

  private static final int GREEN = 2;
  private static final int YELLOW = 3;
  private static final int BLUE = 4;
  private static final int MAGENTA = 5;
  private static final int CYAN = 6;
  private static final int RED = 1;

  /** To a colour of the eight, its bright one: on black, the others are too dark to be read. */
  private static final int BRIGHT = 8;

  /** Text on a light background; Solarized's own is pale. */
  private static final int INK = 235;

  private Palette() {}

  /** A style's look; without colours what is left is bold, faint, slanted, underlined, reversed. */
  public static Paint of(Colours colours, Style style) {
    return switch (colours) {
      case NONE -> dark(style).colourless();
      case DARK -> dark(style);
      case LIGHT -> light(style);
    };
  }

  private static Paint dark(Style style) {
    return switch (style) {
      case PLAIN -> Paint.PLAIN;
      case STRONG, COMMAND -> Paint.PLAIN.asBold();
      case FAINT, SUGGESTION -> Paint.of(Paint.OWN, 247).asFaint();
      case CLIENT -> Paint.of(CYAN, 117);
      case SERVER -> Paint.of(GREEN, 180);
      case GOOD -> Paint.of(CYAN, 117).asBold();
      case BAD -> Paint.of(MAGENTA + BRIGHT, 211).asBold();
      case WAITING, FRESH -> Paint.of(YELLOW + BRIGHT, 220).asBold();
      case BAR -> Paint.of(Paint.OWN, 250).on(236).asFaint();
      case BAR_STRONG -> Paint.of(Paint.OWN, 255).on(236).asBold();
      case CHOSEN -> Paint.of(Paint.OWN, Paint.OWN).reversed();
      case LEGAL -> Paint.of(CYAN, 117).asBold();
      case ILLEGAL -> Paint.of(MAGENTA + BRIGHT, 211).asItalic();
      case WRONG -> Paint.of(Paint.OWN, Paint.OWN).underlined();
    };
  }

  private static Paint light(Style style) {
    return switch (style) {
      case PLAIN -> Paint.of(Paint.OWN, INK);
      case STRONG, COMMAND -> Paint.of(Paint.OWN, INK).asBold();
      case FAINT, SUGGESTION -> Paint.of(Paint.OWN, 241).asFaint();
      case CLIENT -> Paint.of(BLUE, 25);
      case SERVER -> Paint.of(MAGENTA, 90);
      case GOOD -> Paint.of(BLUE, 25).asBold();
      case BAD -> Paint.of(RED, 124).asBold();
      case WAITING, FRESH -> Paint.of(RED, 94).asBold();
      case BAR -> Paint.of(Paint.OWN, 238).on(254).asFaint();
      case BAR_STRONG -> Paint.of(Paint.OWN, 16).on(254).asBold();
      case CHOSEN -> Paint.of(Paint.OWN, INK).reversed();
      case LEGAL -> Paint.of(BLUE, 25).asBold();
      case ILLEGAL -> Paint.of(RED, 124).asItalic();
      case WRONG -> Paint.of(Paint.OWN, INK).underlined();
    };
  }
}
