package tcpstates.repl.text;

import java.util.List;

/**
 * A line of styled text.
 *
 * @param continues whether it was broken off the line before it at a space
 */
public record StyledLine(List<Span> spans, boolean continues) {

  /** A line without anything on it. */
  public static final StyledLine EMPTY = new StyledLine(List.of());

  public StyledLine {
    spans = List.copyOf(spans);
  }

  /** A line of its own. */
  public StyledLine(List<Span> spans) {
    this(spans, false);
  }

  /** A line of one style. */
  public static StyledLine of(String text, Style style) {
    return text.isEmpty() ? EMPTY : new StyledLine(List.of(new Span(text, style)));
  }

  /** A plain line. */
  public static StyledLine of(String text) {
    return of(text, Style.PLAIN);
  }

  /** Text with {@code `commands`} between backticks, which stand out and need no backticks then. */
  public static StyledLine withCommands(String text, Style style) {
    StyledLine line = EMPTY;
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      line = line.plus(parts[i], i % 2 == 1 ? Style.COMMAND : style);
    }
    return line;
  }

  /** This line, and more text. */
  public StyledLine plus(String text, Style style) {
    return text.isEmpty() ? this : plus(of(text, style));
  }

  /** This line, and more plain text. */
  public StyledLine plus(String text) {
    return plus(text, Style.PLAIN);
  }

  /** This line, and another behind it. */
  public StyledLine plus(StyledLine more) {
    if (isEmpty() || more.isEmpty()) {
      return isEmpty() ? more : this;
    }
    Span[] all = spans.toArray(new Span[spans.size() + more.spans.size()]);
    for (int i = 0; i < more.spans.size(); i++) {
      all[spans.size() + i] = more.spans.get(i);
    }
    return new StyledLine(List.of(all), continues);
  }

  /** This line with spaces at its end, up to a number of columns. */
  public StyledLine padded(int columns, Columns measure) {
    return plus(" ".repeat(Math.max(0, columns - width(measure))));
  }

  /** The text alone. */
  public String text() {
    if (spans.size() == 1) {
      return spans.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }

  /** How many columns it takes. */
  public int width(Columns measure) {
    int width = 0;
    for (Span span : spans) {
      width += measure.of(span.text());
    }
    return width;
  }

  /** Whether a character, such as a firm space, stands somewhere in it. */
  boolean has(char character) {
    for (Span span : spans) {
      if (span.text().indexOf(character) >= 0) {
        return true;
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** This as the rest of the line before it. */
  StyledLine continuing() {
    return new StyledLine(spans, true);
  }

  /** How many spaces stand at its beginning. */
  int leading() {
    String text = text();
    return text.length() - text.stripLeading().length();
  }

  /** This with its plain words in another style. */
  StyledLine in(Style style) {
    return new StyledLine(
        spans.stream()
            .map(span -> span.style() == Style.PLAIN ? new Span(span.text(), style) : span)
            .toList(),
        continues);
  }
}
