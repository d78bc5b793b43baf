package tcpstates.lessons.text;

import java.util.List;
import java.util.stream.Collectors;

/** Several rows that are read as one line, with a space between two. */
record Joined(List<Row> rows) {

  Joined {
    rows = List.copyOf(rows);
  }

  String text() {
    return rows.stream().map(Row::text).collect(Collectors.joining(" "));
  }

  /** Where a character stands that is counted from 1 as people count. */
  Place atColumn(int column) {
    int left =
        text()
            .offsetByCodePoints(0, Math.min(column - 1, text().codePointCount(0, text().length())));
    for (Row row : rows) {
      if (left <= row.text().length()) {
        return row.at(left);
      }
      left -= row.text().length() + 1;
    }
    Row last = rows.get(rows.size() - 1);
    return last.at(last.text().length());
  }
}
