package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** A help page as text. */
final class HelpPageText {

  private static final int MARGIN = 2;

  private HelpPageText() {}

  /**
   * The sections of a page.
   *
   * @param width in columns
   */
  static String of(HelpPage page, int width) {
    Look look = Look.of(width, CommandLineTool.asciiOnly());
    List<StyledLine> lines = new ArrayList<>();
    for (HelpPage.Section section : page.sections()) {
      lines.add(StyledLine.EMPTY);
      lines.add(StyledLine.of(section.heading() + ":"));
      lines.addAll(rows(section.rows(), look));
    }
    return new Encoder(look, Encoder.Colours.NONE).encode(lines);
  }

  /** Two columns if the text on the left is short; otherwise, the left text goes above. */
  private static List<StyledLine> rows(List<HelpPage.Row> rows, Look look) {
    int longest = rows.stream().mapToInt(row -> row.term().length()).max().orElse(0);
    int column = MARGIN + longest + MARGIN;
    boolean beside = column <= look.width() * 3 / 5;
    List<StyledLine> lines = new ArrayList<>();
    for (HelpPage.Row row : rows) {
      String term = " ".repeat(MARGIN) + row.term();
      if (beside) {
        String padded = term + " ".repeat(column - term.length());
        lines.addAll(Wrap.line(StyledLine.of(padded + row.text()), column, look));
      } else {
        lines.addAll(Wrap.line(StyledLine.of(term), 2 * MARGIN, look));
        String text = " ".repeat(3 * MARGIN) + row.text();
        lines.addAll(Wrap.line(StyledLine.of(text), 3 * MARGIN, look));
      }
    }
    return lines;
  }
}
