package tcpstates.repl.text;

import java.util.List;

/** Turns styled lines into text for a terminal or a file. */
public final class Encoder {

  /** The colours that a terminal is asked to use. */
  public enum Colours {
    /** None: a file, a pipe, {@code NO_COLOR}, or a terminal that knows none. */
    NONE,
    /** For a dark background. */
    DARK,
    /** For a light background. */
    LIGHT
  }

  private static final String RESET = "\u001b[0m";

  private final boolean ascii;
  private final Colours colours;
  private final Columns columns;

  public Encoder(Look look, Colours colours) {
    this.ascii = look.ascii();
    this.columns = look.columns();
    this.colours = colours;
  }

  /** The lines, each with a line feed at its end. */
  public String encode(List<StyledLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(encode(line)).append('\n'));
    return text.toString();
  }

  /** One line, without a line feed and without spaces at its end. */
  public String encode(StyledLine line) {
    StringBuilder text = new StringBuilder();
    StringBuilder blanks = new StringBuilder();
    for (Span span : line.spans()) {
      String shown = ascii ? Ascii.text(span.text(), columns) : span.text();
      String solid = shown.stripTrailing();
      if (!solid.isEmpty()) {
        text.append(blanks).append(paint(solid, span.style()));
        blanks.setLength(0);
      }
      blanks.append(shown, solid.length(), shown.length());
    }
    return text.toString();
  }

  private String paint(String text, Style style) {
    String sequence = colours == Colours.NONE ? "" : Palette.of(colours, style).sequence();
    return sequence.isEmpty() ? text : sequence + text + RESET;
  }
}
