package tcpstates.lab.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a CSV file, cut into its fields (RFC 4180).
 *
 * @param number of the line, from 1
 * @param fields without blanks around them, and without quotes
 */
record CsvRow(int number, List<Field> fields) {

  /**
   * A field.
   *
   * @param column where it begins, from 1
   */
  record Field(String text, int column) {}

  CsvRow {
    fields = List.copyOf(fields);
  }

  /** Cuts a line; empty where a quote is not closed. */
  static Optional<CsvRow> of(int number, String line, char separator) {
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
}
