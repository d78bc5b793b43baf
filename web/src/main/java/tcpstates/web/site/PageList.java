package tcpstates.web.site;

import static tcpstates.repl.text.Format.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The list of the pages to read, which the page's service worker keeps for a time without a
 * network: on each line the name of a file and a mark, which changes with its content.
 */
final class PageList {

  /** The name of the list in the site, as {@code offline.js} knows it. */
  static final String NAME = "pages.txt";

  private PageList() {}

  /** The list of these files: their contents, each under its name in the site. */
  static String of(Map<String, String> files) {
    StringBuilder list = new StringBuilder();
    new TreeMap<>(files)
        .forEach((name, content) -> list.append(format("%s %08x\n", name, mark(content))));
    return list.toString();
  }

  private static long mark(String content) {
    CRC32 mark = new CRC32();
    mark.update(content.getBytes(StandardCharsets.UTF_8));
    return mark.getValue();
  }
}
