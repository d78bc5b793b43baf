package tcpstates.repl.prompt;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder among the temporary files for what a library unpacks in this run. It goes when the run
 * ends. A run that is killed can't delete its folder, so the next one does.
 */
public final class RunFolder {

  private RunFolder() {}

  /**
   * Makes a library unpack its files into a folder of this run.
   *
   * @param library its name in the folder's name
   * @param property the system property that tells the library where to unpack; if it is set
   *     already, nothing happens
   */
  public static synchronized void of(String library, String property) {
    if (System.getProperty(property) != null) {
      return;
    }
    try {
      Path folder = make(Path.of(System.getProperty("java.io.tmpdir")), library);
      // What is registered first is deleted last: the library's own files go before their folder.
      folder.toFile().deleteOnExit();
      System.setProperty(property, folder.toString());
    } catch (IOException e) {
      // The library looks for a place itself, and says what is wrong with it.
    }
  }

  /**
   * Makes a folder for this run, and deletes those of runs that have ended.
   *
   * @param among where such folders are
   */
  static Path make(Path among, String library) throws IOException {
    String prefix = "tcpstates-" + library + "-";
    Pattern name = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,18})-\\w+");
    try (DirectoryStream<Path> all = Files.newDirectoryStream(among, prefix + "*")) {
      for (Path folder : all) {
        Matcher found = name.matcher(folder.getFileName().toString());
        if (found.matches() && EarlierRun.isOver(Long.parseLong(found.group(1)))) {
          delete(folder);
        }
      }
    }
    return Files.createTempDirectory(among, prefix + ProcessHandle.current().pid() + "-");
  }

  private static void delete(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      // It belongs to somebody else.
    }
  }
}
