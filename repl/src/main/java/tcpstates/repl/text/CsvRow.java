package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of a CSV file, cut into its fields (RFC 4180).
 *
 * @param number of the line, from 1
 * @param fields without blanks around them, and without quotes
 */
public record CsvRow(int number, List<Field> fields) {

  /**
   * A field.
   *
   * @param column where it begins, from 1
   */
  public record Field(String text, int column) {}

  public CsvRow {
    fields = List.copyOf(fields);
  }

  /** Cuts a line; empty where a quote is not closed. */
  public static Optional<CsvRow> of(int number, String line, char separator) {
    List<Field> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      StringBuilder text = new StringBuilder();
      int start = at;
      boolean quoted = false;
      while (at < line.length() && (quoted || line.charAt(at) != separator)) {
        char c = line.charAt(at);
        if (c == '"' && quoted && line.startsWith("\"\"", at)) {
          text.append('"');
          at++;
        } else if (c == '"' && (quoted || text.toString().isBlank())) {
          quoted = !quoted;
        } else {
          text.append(c);
        }
        at++;
      }
      if (quoted) {
        return Optional.empty();
      }
      fields.add(new Field(text.toString().strip(), start + 1));
      at++;
    }
    return Optional.of(new CsvRow(number, fields));
  }

  /** A spreadsheet takes what begins with one of these for a formula. */
  private static final String FORMULA = "=+-@";

  /**
   * A line of a CSV file, without its end. Whatever the fields say, no spreadsheet runs it: a field
   * that would be a formula begins with an apostrophe, and control characters are written out.
   */
  public static String line(List<String> fields) {
    return fields.stream().map(CsvRow::field).collect(Collectors.joining(","));
  }

  private static String field(String text) {
    String shown = Visible.text(text);
    boolean formula = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
    String safe = formula ? "'" + shown : shown;
    return safe.contains(",") || safe.contains("\"")
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
