package tcpstates.lessons.text;

import java.util.List;

/**
 * A fenced block.
 *
 * @param at where its name stands
 * @param name the word after the fence
 * @param rows what stands in it
 */
record Fence(Place at, String name, List<Row> rows) {

  Fence {
    rows = List.copyOf(rows);
  }

  /** The rows that say something, without the spaces around them. */
  List<Row> said() {
    return rows.stream().map(Row::strip).filter(row -> !row.isBlank()).toList();
  }
}
