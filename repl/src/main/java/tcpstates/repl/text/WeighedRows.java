package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in order; if there is no room, those with the least weight go first. */
public final class WeighedRows {

  private static final int LABEL = 8;

  private record Row(int weight, StyledLine text) {}

  private final Look look;
  private final List<Row> rows = new ArrayList<>();

  /**
   * No rows yet.
   *
   * @param look with the width that none of them exceeds
   */
  public WeighedRows(Look look) {
    this.look = look;
  }

  /** The columns that are left beside a label. */
  public int besideLabel() {
    return look.width() - LABEL;
  }

  /** A line; a long one takes several rows. */
  public void add(int weight, StyledLine line) {
    Wrap.line(line, LABEL, look).forEach(piece -> rows.add(new Row(weight, piece)));
  }

  public void labelled(int weight, String label, StyledLine text) {
    if (look.plain()) {
      add(weight, StyledLine.of(label + ": ").plus(text));
      return;
    }
    add(weight, StyledLine.of(label, Style.FAINT).padded(LABEL, Columns.NARROW).plus(text));
  }

  /** An empty row; empty rows are among the first to go. */
  public void gap(int weight) {
    rows.add(new Row(weight - 10, StyledLine.EMPTY));
  }

  /** As many as there is room for, with no empty row at the end, nor two empty ones in a row. */
  public List<StyledLine> fitting(int height) {
    List<Row> kept = new ArrayList<>(rows);
    while (kept.size() > height) {
      int least = 0;
      for (int i = 1; i < kept.size(); i++) {
        if (kept.get(i).weight() <= kept.get(least).weight()) {
          least = i;
        }
      }
      kept.remove(least);
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).text().isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    List<StyledLine> lines = new ArrayList<>();
    for (Row row : kept) {
      boolean twice = !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
      if (!(row.text().isEmpty() && twice)) {
        lines.add(row.text());
      }
    }
    return List.copyOf(lines);
  }
}
