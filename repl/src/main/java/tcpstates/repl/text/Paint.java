package tcpstates.repl.text;

/**
 * How a style looks on a terminal. It carries no meaning.
 *
 * @param few its colour of the eight that every colour terminal knows (0 black, 1 red, 2 green, 3
 *     yellow, 4 blue, 5 magenta, 6 cyan, 7 white), or of the eight bright ones (from 8), or {@link
 *     #OWN}
 * @param many its colour of a terminal's 256, or {@link #OWN}
 * @param ground the background of the 256, or {@link #OWN}; terminals of fewer colours get none
 * @param bold whether it is bold
 * @param faint whether it is faint, if there is no colour for that
 * @param italic whether it is slanted
 * @param underline whether it is underlined
 * @param reverse whether foreground and background are swapped
 */
public record Paint(
    int few,
    int many,
    int ground,
    boolean bold,
    boolean faint,
    boolean italic,
    boolean underline,
    boolean reverse) {

  /** The terminal's own colour. */
  public static final int OWN = -1;

  /** As the terminal shows any text. */
  public static final Paint PLAIN = of(OWN, OWN);

  static Paint of(int few, int many) {
    return new Paint(few, many, OWN, false, false, false, false, false);
  }

  Paint on(int background) {
    return new Paint(few, many, background, bold, faint, italic, underline, reverse);
  }

  Paint asBold() {
    return new Paint(few, many, ground, true, faint, italic, underline, reverse);
  }

  Paint asFaint() {
    return new Paint(few, many, ground, bold, true, italic, underline, reverse);
  }

  Paint asItalic() {
    return new Paint(few, many, ground, bold, faint, true, underline, reverse);
  }

  Paint underlined() {
    return new Paint(few, many, ground, bold, faint, italic, true, reverse);
  }

  Paint reversed() {
    return new Paint(few, many, ground, bold, faint, italic, underline, true);
  }

  /** This without any colour. */
  Paint colourless() {
    return new Paint(OWN, OWN, OWN, bold, faint, italic, underline, reverse);
  }

  /** The escape sequence that turns it on, on a terminal of eight colours; empty for plain text. */
  String sequence() {
    StringBuilder codes = new StringBuilder();
    append(codes, bold, "1");
    append(codes, faint, "2");
    append(codes, italic, "3");
    append(codes, underline, "4");
    append(codes, reverse, "7");
    append(codes, few != OWN, Integer.toString(30 + few % 8));
    // A terminal of eight colours ignores this.
    append(codes, few >= 8, Integer.toString(90 + few % 8));
    return codes.isEmpty() ? "" : "\u001b[" + codes + "m";
  }

  private static void append(StringBuilder codes, boolean holds, String code) {
    if (holds) {
      codes.append(codes.isEmpty() ? "" : ";").append(code);
    }
  }
}
