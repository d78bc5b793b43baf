package tcpstates.repl.text;

/**
 * A piece of text of one style.
 *
 * @param text without any control character: those are shown as {@link Visible} text
 */
public record Span(String text, Style style) {
  public Span {
    text = Visible.text(text);
  }
}
