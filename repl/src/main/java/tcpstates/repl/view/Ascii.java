package tcpstates.repl.view;

/** Stand-ins for what ASCII does not have, each as wide as what it stands for. */
public final class Ascii {

  private static final String DRAWN = "─│┌┐└┘├┤┬┴┼╌━┃═║╔╗╚╝┏┓┗┛▶◀▷◁▼▲▸✓✗◆◉●○·–—’“”…▏▌★☆┄•";
  private static final String STAND_IN = "-|++++||+++.=!=\"++++++++><)(v^>+x*@*o.--'\"\".|#*.-*";

  private Ascii() {}

  /** The text with a stand-in for each character that is not ASCII. */
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
      return Character.toString(c);
    }
    int drawn = DRAWN.indexOf(c);
    return drawn >= 0 ? STAND_IN.substring(drawn, drawn + 1) : "?".repeat(columns.of(c));
  }
}
