package tcpstates.web.site;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Empties tables of the compiled program that Java's way to write numbers brings along: languages
 * with their likely countries, and currencies. The program writes numbers alike for everybody, so
 * it looks nothing up there. They cost a first visit 25 KB.
 */
final class UnusedTables {

  private static final String RETURN = "return ";

  /** An entry of each table. The compiler may break lines anywhere between two signs. */
  private static final List<Pattern> ENTRIES =
      List.of(
          Pattern.compile("\"und-JP\"\\s*:\\s*\\{\\s*\"value\""),
          Pattern.compile("\"symbol\"\\s*:\\s*\"FJD\""),
          Pattern.compile("\"code\"\\s*:\\s*\"AFN\"\\s*,\\s*\"numericCode\""),
          Pattern.compile("\"AF\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*\"AFN\""));

  private UnusedTables() {}

  /**
   * The program with these tables empty.
   *
   * @throws IllegalArgumentException if a table is there and has another form than this knows
   */
  static String emptied(String program) {
    String now = program;
    for (Pattern entry : ENTRIES) {
      Matcher found = entry.matcher(now);
      if (found.find()) {
        now = emptied(now, found.start());
      }
    }
    return now;
  }

  /** Empties the table that a function returns, by a place in it. */
  private static String emptied(String program, int inside) {
    int before = program.lastIndexOf(RETURN, inside);
    int open = before + RETURN.length();
    int end = end(program, open);
    if (before < 0 || end < inside) {
      throw new IllegalArgumentException("a table of the program can't be found");
    }
    return program.substring(0, open + 1) + program.substring(end);
  }

  /** Where the object or the array ends that begins at a place. */
  private static int end(String program, int open) {
    int depth = 0;
    boolean string = false;
    for (int at = open; at < program.length(); at++) {
      char c = program.charAt(at);
      if (string) {
        at += c == '\\' ? 1 : 0;
        string = c != '"';
      } else if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return at;
        }
      }
      if (depth == 0) {
        return open;
      }
    }
    return open;
  }
}
