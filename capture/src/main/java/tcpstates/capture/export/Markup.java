package tcpstates.capture.export;

/** Text in XML and HTML. */
final class Markup {

  private Markup() {}

  /** The text, with markup characters escaped. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
