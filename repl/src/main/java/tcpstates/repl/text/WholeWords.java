package tcpstates.repl.text;

import java.util.Collection;

/** Finds words and names in a text, where they stand alone. */
public final class WholeWords {

  private WholeWords() {}

  /** Whether a text has one of some words. */
  public static boolean any(Collection<String> words, String text) {
    for (String word : words) {
      if (first(word, text, 0) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a word first stands alone, not inside a longer name; -1 if nowhere. */
  public static int first(String word, String text, int from) {
    int at = text.indexOf(word, from);
    while (at >= 0 && !(beginsAt(at, text) && endsAt(at + word.length(), text))) {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  private static boolean beginsAt(int at, String text) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !inName(before) && before != '.';
  }

  /** A full stop ends a name, unless another name goes on behind it, as in SND.UNA. */
  private static boolean endsAt(int end, String text) {
    if (end == text.length()) {
      return true;
    }
    char behind = text.charAt(end);
    boolean goesOn =
        behind == '.'
            && end + 1 < text.length()
            && text.charAt(end + 1) >= 'A'
            && text.charAt(end + 1) <= 'Z';
    return !inName(behind) && !goesOn;
  }

  private static boolean inName(char c) {
    return c == '_' || c == '-' || c < 0x80 && Character.isLetterOrDigit(c);
  }
}
