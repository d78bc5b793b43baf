package tcpstates.repl.language;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;

/**
 * A line, checked before it is read: it has no invisible characters, and it is known where its
 * comment begins.
 *
 * @param text the whole line
 * @param end where the words end: before the comment and the spaces before it
 * @param comment where the comment begins; the length of the text where there is none
 */
record Line(String text, int end, int comment) {

  /** With a byte that is not UTF-8, the character that replaces it. */
  static final int NOT_UTF_8 = 0xdc00;

  /** A person does not write a line longer than this. */
  static final int LONGEST = 300_000;

  /**
   * Checks the line.
   *
   * @throws SyntaxException if it is too long or has invisible characters
   */
  static Line of(String raw) {
    if (raw.length() > LONGEST) {
      throw new SyntaxException(
          LONGEST,
          format("the line is too long: %d characters; the limit is %d", raw.length(), LONGEST),
          Optional.empty());
    }
    String text = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
    boolean quoted = false;
    int comment = text.length();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      refuseUnseen(at, c, quoted || comment < text.length());
      if (comment < text.length()) {
        continue;
      }
      if (quoted && c == '\\' && isOneOf(text, at + 1, "\"\\")) {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '#' && beginsComment(text, at)) {
        comment = at;
      }
    }
    return new Line(text, trimmed(text, comment), comment);
  }

  private static void refuseUnseen(int at, int c, boolean formatAllowed) {
    int type = Character.getType(c);
    boolean control = type == Character.CONTROL && c != '\t';
    boolean half = type == Character.SURROGATE;
    boolean format = type == Character.FORMAT && !formatAllowed;
    if (half && c >= NOT_UTF_8 + 0x80 && c <= NOT_UTF_8 + 0xff) {
      throw new SyntaxException(
          at, format("not UTF-8: byte \\x%02x", c - NOT_UTF_8), Optional.empty());
    }
    if (control || half || format) {
      String kind =
          control ? "a control character" : half ? "half a character" : "an invisible character";
      throw new SyntaxException(
          at, format("a line can't contain %s (U+%04X)", kind, c), Optional.empty());
    }
  }

  /** At the beginning, or after a space where no digit follows: {@code #3} is a segment. */
  private static boolean beginsComment(String text, int at) {
    if (trimmed(text, at) == 0) {
      return true;
    }
    return isSpace(text.charAt(at - 1)) && !isOneOf(text, at + 1, "0123456789");
  }

  private static boolean isOneOf(String text, int at, String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  private static int trimmed(String text, int end) {
    int at = end;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** A tab counts, and so does the no-break space that comes with text pasted from a page. */
  static boolean isSpace(char c) {
    return c == '\t' || Character.isSpaceChar(c);
  }
}
