package tcpstates.lessons.text;

import java.util.List;
import java.util.stream.Collectors;

/** Several lines that are read as one, with a space between two. */
record SourceLines(List<SourceLine> rows) {

  SourceLines {
    rows = List.copyOf(rows);
  }

  String text() {
    return rows.stream().map(SourceLine::text).collect(Collectors.joining(" "));
  }

  /** The location of a character that is counted from 1. */
  Location atColumn(int column) {
    int left =
        text()
            .offsetByCodePoints(0, Math.min(column - 1, text().codePointCount(0, text().length())));
    for (SourceLine row : rows) {
      if (left <= row.text().length()) {
        return row.at(left);
      }
      left -= row.text().length() + 1;
    }
    SourceLine last = rows.get(rows.size() - 1);
    return last.at(last.text().length());
  }
}
