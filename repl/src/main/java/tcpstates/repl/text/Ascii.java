package tcpstates.repl.text;

/**
 * Replacements for what ASCII does not have. On a terminal that shows lines and arrows two columns
 * wide, only these are replaced: what people write is shown as it is.
 */
public final class Ascii {

  private static final String DRAWN = "─│┌┐└┘├┤┬┴┼╌━┃═║╔╗╚╝┏┓┗┛▶◀▷◁▼▲▸✓✗◆◉●○·–—’“”…▏▌★☆┄•╳";
  private static final String STAND_IN = "-|++++||+++.=!=\"++++++++><><v^>+x*@*o.--'\"\".|#*.-*X";

  private Ascii() {}

  /** Whether it is a drawing character, which has its own replacement. */
  static boolean drawn(int c) {
    return DRAWN.indexOf(c) >= 0;
  }

  /**
   * The text with replacements; each is as wide as the character that it replaces has in these
   * columns.
   */
  public static String text(String text, Columns columns) {
    if (text.chars().allMatch(c -> c < 0x7f)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.append(standIn(c, columns)));
    return plain.toString();
  }

  private static String standIn(int c, Columns columns) {
    if (c < 0x7f) {
      return PlainText.of(c);
    }
    int drawn = DRAWN.indexOf(c);
    if (drawn >= 0) {
      return STAND_IN.substring(drawn, drawn + 1);
    }
    return columns == Columns.WIDE ? PlainText.of(c) : "?".repeat(columns.of(c));
  }
}
