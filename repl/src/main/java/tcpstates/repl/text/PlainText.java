package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What Java's own strings can do everywhere but in a browser: the compiler that makes our page has
 * neither {@code Character.toString(int)} nor {@code String.lines()}.
 */
public final class PlainText {

  /** The characters of ASCII, which every line that is broken is made of. */
  private static final String[] ASCII = new String[0x80];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = String.valueOf((char) i);
    }
  }

  private PlainText() {}

  /** The character with this code point. */
  public static String of(int codePoint) {
    return codePoint < ASCII.length ? ASCII[codePoint] : new String(Character.toChars(codePoint));
  }

  /**
   * The lines of a text, without what ends them: a line feed, a carriage return, or both. After the
   * last of these there is no empty line.
   */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '\n' && c != '\r') {
        continue;
      }
      lines.add(text.substring(from, at));
      if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        at++;
      }
      from = at + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }
}
