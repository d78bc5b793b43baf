package tcpstates.capture.host;

/**
 * The words of a line. The same object is filled in again for the next line, so that a line needs
 * no new objects.
 */
final class Fields {

  private static final int MOST = 64;

  private String line = "";
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private int count;

  /** Splits a line at spaces and tabs. If there are very many words, only the first are kept. */
  void read(String text) {
    line = text;
    count = 0;
    int length = text.length();
    int i = 0;
    while (i < length && count < MOST) {
      while (i < length && isSpace(text.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < length && !isSpace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        starts[count] = start;
        ends[count++] = i;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
  }

  int count() {
    return count;
  }

  /** The whole line. */
  String line() {
    return line;
  }

  /** Whether the line begins with a space. */
  boolean isIndented() {
    return count > 0 && starts[0] > 0;
  }

  /** A word; empty if there are fewer words. */
  String get(int index) {
    return index < count ? line.substring(starts[index], ends[index]) : "";
  }

  /** Everything from a word on. */
  String from(int index) {
    return index < count ? line.substring(starts[index]) : "";
  }

  boolean is(int index, String word) {
    return index < count
        && ends[index] - starts[index] == word.length()
        && line.startsWith(word, starts[index]);
  }

  /** A word as a number, or -1 if it is none. */
  long number(int index) {
    if (index >= count || ends[index] - starts[index] > 18) {
      return -1;
    }
    long number = 0;
    for (int i = starts[index]; i < ends[index]; i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }
}
