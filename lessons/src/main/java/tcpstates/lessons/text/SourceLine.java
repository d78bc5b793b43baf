package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tcpstates.repl.text.PlainText;

/** A line of a lesson's file, or a piece of one, with the location of each character. */
final class SourceLine {

  /**
   * A name in braces, for which a value is put in; perhaps with a number to add or to take away, as
   * in <code>{c+1}</code>.
   */
  static final Pattern HOLE = Pattern.compile("\\{([a-z][a-z0-9_]*)([+-][0-9]{1,9})?}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /** Sequence numbers wrap round at this one. */
  private static final long CIRCLE = 1L << 32;

  private final String file;
  private final int line;
  private final String text;

  /** The column in the file of each index of the text, its end included. */
  private final int[] columns;

  private SourceLine(String file, int line, String text, int[] columns) {
    this.file = file;
    this.line = line;
    this.text = text;
    this.columns = columns;
  }

  /**
   * A whole line.
   *
   * @param line from 1
   */
  private static SourceLine of(String file, int line, String text) {
    int[] columns = new int[text.length() + 1];
    int column = 1;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column;
      boolean firstHalf = i < text.length() && Character.isHighSurrogate(text.charAt(i));
      column += firstHalf ? 0 : 1;
    }
    return new SourceLine(file, line, text, columns);
  }

  /** The lines of a file; the last is what stands behind the last end of a line. */
  static List<SourceLine> all(String file, String text) {
    List<String> lines = new ArrayList<>(PlainText.lines(text));
    if (text.isEmpty() || "\n\r".indexOf(text.charAt(text.length() - 1)) >= 0) {
      lines.add("");
    }
    List<SourceLine> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(of(file, rows.size() + 1, line)));
    return rows;
  }

  String text() {
    return text;
  }

  int line() {
    return line;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** The location of the beginning. */
  Location at() {
    return at(0);
  }

  /** The location of a character. An index beyond the end means the end. */
  Location at(int index) {
    return new Location(file, line, columns[Math.min(index, text.length())]);
  }

  /** The location of a character that is counted from 1. */
  Location atColumn(int column) {
    int characters = Math.min(column - 1, text.codePointCount(0, text.length()));
    return at(text.offsetByCodePoints(0, characters));
  }

  SourceLine from(int begin) {
    return piece(begin, text.length());
  }

  SourceLine piece(int begin, int end) {
    return new SourceLine(
        file, line, text.substring(begin, end), Arrays.copyOfRange(columns, begin, end + 1));
  }

  /** This line without the spaces around it. */
  SourceLine strip() {
    String front = text.stripLeading();
    int begin = text.length() - front.length();
    return piece(begin, begin + front.stripTrailing().length());
  }

  /** This line without its first spaces, up to the given number. */
  SourceLine outdented(int spaces) {
    int begin = 0;
    while (begin < spaces && begin < text.length() && text.charAt(begin) == ' ') {
      begin++;
    }
    return from(begin);
  }

  /**
   * This line with values in place of their names in braces. Sums wrap round as sequence numbers
   * do. Unknown names stay, and so do sums with a value that is not a number.
   */
  SourceLine filled(Map<String, String> values) {
    if (text.indexOf('{') < 0) {
      return this;
    }
    Matcher hole = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    IntStream.Builder places = IntStream.builder();
    int done = 0;
    while (hole.find()) {
      String value = value(values.get(hole.group(1)), hole.group(2));
      if (value != null) {
        add(places, done, hole.start());
        value.chars().forEach(c -> places.add(columns[hole.start()]));
        filled.append(text, done, hole.start()).append(value);
        done = hole.end();
      }
    }
    filled.append(text, done, text.length());
    add(places, done, columns.length);
    return new SourceLine(file, line, filled.toString(), places.build().toArray());
  }

  /** Whether a number can be added to a value, if there is one to add. */
  static boolean canFill(String value, String more) {
    return more == null || NUMBER.matcher(value).matches();
  }

  /** A value with a number added; null if there is none. */
  private static String value(String value, String more) {
    if (value == null || !canFill(value, more)) {
      return null;
    }
    return more == null
        ? value
        : Long.toString(Math.floorMod(Long.parseLong(value) + Long.parseLong(more), CIRCLE));
  }

  private void add(IntStream.Builder places, int begin, int end) {
    for (int i = begin; i < end; i++) {
      places.add(columns[i]);
    }
  }

  @Override
  public String toString() {
    return at() + ": " + text;
  }
}
