package tcpstates.repl.view;

import java.util.List;
import java.util.Map;

/** Turns styled lines into the text that a terminal or a file is given. */
public final class Encoder {

  /** The colours a terminal is asked for. */
  public enum Colours {
    /** None: a file, a pipe, {@code NO_COLOR}, or a terminal that knows none. */
    NONE,
    /** For a dark background. */
    DARK,
    /** For a light background. */
    LIGHT
  }

  private static final String RESET = "\u001b[0m";

  /** Blue, yellow, cyan and magenta stay apart for people who do not tell red from green. */
  private static final Map<Style, String> ON_DARK =
      Map.of(
          Style.STRONG, "\u001b[1m",
          Style.FAINT, "\u001b[2m",
          Style.CLIENT, "\u001b[36m",
          Style.SERVER, "\u001b[33m",
          Style.GOOD, "\u001b[1;36m",
          Style.BAD, "\u001b[1;35m",
          Style.WAITING, "\u001b[1;33m",
          Style.COMMAND, "\u001b[1m");

  private static final Map<Style, String> ON_LIGHT =
      Map.of(
          Style.STRONG, "\u001b[1m",
          Style.FAINT, "\u001b[2m",
          Style.CLIENT, "\u001b[34m",
          Style.SERVER, "\u001b[35m",
          Style.GOOD, "\u001b[1;34m",
          Style.BAD, "\u001b[1;31m",
          Style.WAITING, "\u001b[1;35m",
          Style.COMMAND, "\u001b[1m");

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
    return switch (colours) {
      case NONE -> text;
      case DARK -> paint(text, ON_DARK.getOrDefault(style, ""));
      case LIGHT -> paint(text, ON_LIGHT.getOrDefault(style, ""));
    };
  }

  private static String paint(String text, String sequence) {
    return sequence.isEmpty() ? text : sequence + text + RESET;
  }
}
