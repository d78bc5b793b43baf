package tcpstates.lessons.text;

import java.util.List;

/**
 * A fenced block.
 *
 * @param at where its name is
 * @param name the word after the fence
 * @param rows its content
 */
record FencedBlock(Location at, String name, List<SourceLine> rows) {

  FencedBlock {
    rows = List.copyOf(rows);
  }

  /** The rows that are not blank, without the spaces around them. */
  List<SourceLine> said() {
    return rows.stream().map(SourceLine::strip).filter(row -> !row.isBlank()).toList();
  }
}
