package tcpstates.web.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tcpstates.lessons.course.Course;
import tcpstates.repl.advice.Glossary;

/** Writes the pages to read into the site; the build runs it. */
public final class SiteTool {

  private SiteTool() {}

  /**
   * Writes all pages.
   *
   * @param args the folder of the site
   */
  public static void main(String[] args) throws IOException {
    Path site = Path.of(args[0]);
    Map<String, String> pages = ReadingPages.of(Course.shipped(), Glossary.standard());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = site.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
    }
  }
}
