package tcpstates.web.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tcpstates.lessons.course.Course;
import tcpstates.repl.advice.Glossary;

/** Writes the pages to read, and their list, into the site; the build runs it. */
public final class SiteTool {

  private SiteTool() {}

  /**
   * Writes all pages.
   *
   * @param args the folder of the site, in which their style already is
   */
  public static void main(String[] args) throws IOException {
    Path site = Path.of(args[0]);
    Map<String, String> files =
        new HashMap<>(ReadingPages.of(Course.shipped(), Glossary.standard()));
    for (Map.Entry<String, String> page : files.entrySet()) {
      write(site, page.getKey(), page.getValue());
    }
    files.put(ReadingPages.STYLE, Files.readString(site.resolve(ReadingPages.STYLE)));
    write(site, PageList.NAME, PageList.of(files));
  }

  private static void write(Path site, String name, String content) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, StandardCharsets.UTF_8);
  }
}
