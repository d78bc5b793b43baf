package tcpstates.repl.text;

import static tcpstates.repl.text.Format.format;

/**
 * Text from outside, made harmless: characters that could move a cursor, colour a terminal or turn
 * the reading direction are shown as text, such as {@code \x1b}.
 */
public final class Visible {

  private Visible() {}

  /** The text with its control characters written out. */
  public static String text(String text) {
    if (plain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> shown.append(harmless(c) ? PlainText.of(c) : escape(c)));
    return shown.toString();
  }

  /** Each text that is drawn is asked this: a stream would take longer than the answer. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Whether a terminal shows the character and does nothing else. */
  public static boolean harmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < 0x100 ? format("\\x%02x", c) : format("\\u{%x}", c);
    };
  }
}
