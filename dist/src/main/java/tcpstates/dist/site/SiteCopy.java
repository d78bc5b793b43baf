package tcpstates.dist.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes a site into a folder. */
public final class SiteCopy {

  private SiteCopy() {}

  /** Whether the folder has nothing that could be overwritten. */
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
   * Writes all files into a folder. Makes the folder if it doesn't exist.
   *
   * @return how many files were written
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
