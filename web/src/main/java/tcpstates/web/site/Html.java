package tcpstates.web.site;

import java.util.List;
import tcpstates.repl.text.Markup;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.StyledLine;

/** Text as HTML. */
final class Html {

  private Html() {}

  /** A text in which back quotes stand around what one types. */
  static String quoted(String text) {
    return Markup.escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  /** A line in its styles. */
  static String line(StyledLine line) {
    StringBuilder html = new StringBuilder();
    for (Span span : line.spans()) {
      String text = Markup.escaped(span.text());
      html.append(
          switch (span.style()) {
            case COMMAND -> "<code>" + text + "</code>";
            case STRONG -> "<strong>" + text + "</strong>";
            case PLAIN,
                FAINT,
                SUGGESTION,
                CLIENT,
                SERVER,
                GOOD,
                BAD,
                WAITING,
                FRESH,
                BAR,
                BAR_STRONG,
                CHOSEN,
                LEGAL,
                ILLEGAL,
                WRONG ->
                text;
          });
    }
    return html.toString();
  }

  /** Prose as paragraphs, lists and listings. */
  static String prose(Prose prose) {
    StringBuilder html = new StringBuilder();
    String list = "";
    for (Prose.Block block : prose.blocks()) {
      String wanted = list(block);
      if (!wanted.equals(list)) {
        html.append(list.isEmpty() ? "" : "</" + list + ">\n");
        html.append(wanted.isEmpty() ? "" : "<" + wanted + ">\n");
        list = wanted;
      }
      html.append(block(block));
    }
    return html.append(list.isEmpty() ? "" : "</" + list + ">\n").toString();
  }

  /** The element around a row of such blocks; empty where there is none. */
  private static String list(Prose.Block block) {
    return block instanceof Prose.Numbered
        ? "ol"
        : block instanceof Prose.Item || block instanceof Prose.Marked ? "ul" : "";
  }

  private static String block(Prose.Block block) {
    if (block instanceof Prose.Paragraph paragraph) {
      return "<p>" + line(paragraph.text()) + "</p>\n";
    }
    if (block instanceof Prose.Item item) {
      return "<li>" + line(item.text()) + "</li>\n";
    }
    if (block instanceof Prose.Numbered item) {
      return "<li value=\"" + item.number() + "\">" + line(item.text()) + "</li>\n";
    }
    if (block instanceof Prose.Marked item) {
      return "<li>" + line(item.mark()) + line(item.text()) + "</li>\n";
    }
    if (block instanceof Prose.Carded carded) {
      return prose(carded.prose());
    }
    List<String> lines =
        ((Prose.Listing) block).lines().stream().map(each -> Markup.escaped(each.text())).toList();
    return "<pre>" + String.join("\n", lines) + "</pre>\n";
  }
}
