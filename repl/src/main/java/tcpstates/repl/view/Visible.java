package tcpstates.repl.view;

/**
 * Text from outside made harmless: characters that could move a cursor, colour a terminal or turn
 * the reading direction are shown as text, such as {@code \x1b}.
 */
public final class Visible {

  private Visible() {}

  /** The text with its control characters written out. */
  public static String text(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> shown.append(harmless(c) ? Character.toString(c) : escape(c)));
    return shown.toString();
  }

  /** The text as it would be typed between quotation marks, in ASCII alone if so wished. */
  static String quoted(String text, boolean ascii) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints().forEach(c -> shown.append(inQuotes(c, ascii)));
    return shown.append('"').toString();
  }

  private static String inQuotes(int c, boolean ascii) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    return harmless(c) && (!ascii || c < 0x7f) ? Character.toString(c) : escape(c);
  }

  private static boolean harmless(int c) {
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
      default -> c < 0x100 ? "\\x%02x".formatted(c) : "\\u{%x}".formatted(c);
    };
  }
}
