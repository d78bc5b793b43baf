package tcpstates.repl.text;

/** Text in XML and HTML. */
public final class Markup {

  private Markup() {}

  /** The text, with what would be markup written out. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
