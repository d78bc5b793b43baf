package tcpstates.dist.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes a site into a folder of its own. */
public final class SiteCopy {

  private SiteCopy() {}

  /** Whether nothing is there that could be overwritten. */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  /**
   * Writes all files into a folder, which is made if it does not exist.
   *
   * @return how many
   */
  public static int write(Site site, Path folder) throws IOException {
    int count = 0;
    for (String name : site.names()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, site.file(name).orElseThrow());
      count++;
    }
    return count;
  }
}
