package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of one view. */
public final class Page {

  /** The column where the text of a labelled row begins. */
  private static final int LABEL = 12;

  private final Look look;
  private final List<StyledLine> lines = new ArrayList<>();

  public Page(Look look) {
    this.look = look;
  }

  public Look look() {
    return look;
  }

  /** A line, wrapped two columns in. */
  public Page add(StyledLine line) {
    return add(line, 2);
  }

  public Page add(StyledLine line, int indent) {
    lines.addAll(Wrap.line(line, indent, look));
    return this;
  }

  public Page add(String text) {
    return add(StyledLine.of(text));
  }

  public Page blank() {
    lines.add(StyledLine.EMPTY);
    return this;
  }

  /** A heading. */
  public Page title(String text) {
    return add(StyledLine.of(text, Style.STRONG));
  }

  /** A drawn line that fits already. */
  public Page drawn(StyledLine line) {
    lines.add(line);
    return this;
  }

  public Page drawn(List<StyledLine> more) {
    lines.addAll(more);
    return this;
  }

  /** A row with a label at the left; narrow pages leave the label out. */
  public Page row(String label, StyledLine text) {
    if (look.plain()) {
      return add(StyledLine.of(label.isEmpty() ? "" : label + ": ").plus(text));
    }
    if (look.width() < 60) {
      StyledLine start = StyledLine.of("  ").plus(label.isEmpty() ? "" : label + ": ", Style.FAINT);
      return add(start.plus(text), 4);
    }
    StyledLine start = StyledLine.of("  ").plus(label, Style.FAINT).padded(LABEL, look.columns());
    return add(start.plus(text), LABEL);
  }

  public Page row(String label, String text) {
    return row(label, StyledLine.of(text));
  }

  public List<StyledLine> lines() {
    return List.copyOf(lines);
  }
}
