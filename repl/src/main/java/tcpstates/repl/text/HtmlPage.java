package tcpstates.repl.text;

/** Pages for a browser that need nothing beside them: no script, no picture, no other file. */
public final class HtmlPage {

  private HtmlPage() {}

  /**
   * A page.
   *
   * @param style what its style sheet says
   * @param body in HTML
   */
  public static String of(String title, String style, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + escaped(title)
        + "</title>\n<style>\n"
        + style
        + "</style>\n</head>\n<body>\n"
        + body
        + "</body>\n</html>\n";
  }

  /** Text as HTML shows it: nothing in it is taken for HTML or for a control character. */
  public static String escaped(String text) {
    StringBuilder html = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      html.append(html.length() == 0 ? "" : "\n").append(Visible.text(line));
    }
    return Markup.escaped(html.toString());
  }
}
