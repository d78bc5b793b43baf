package tcpstates.capture.export;

/** Text in XML and HTML. */
final class Markup {

  private Markup() {}

  /** The text, with what would be markup written out. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
