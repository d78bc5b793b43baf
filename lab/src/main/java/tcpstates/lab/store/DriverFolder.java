package tcpstates.lab.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.prompt.EarlierRun;

/**
 * Where SQLite's driver unpacks its library: a folder for each process among the temporary files. A
 * process that is killed can't delete its folder, so the next one does.
 */
final class DriverFolder {

  private static final String PROPERTY = "org.sqlite.tmpdir";
  private static final String PREFIX = "tcpstates-sqlite-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\w+");

  private DriverFolder() {}

  /** Must come before the first connection of this process. */
  static synchronized void prepare() {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      Path folder = make(Path.of(System.getProperty("java.io.tmpdir")));
      // The driver does the same for its files, and what comes last is deleted first.
      folder.toFile().deleteOnExit();
      System.setProperty(PROPERTY, folder.toString());
    } catch (IOException e) {
      // The driver looks for a place itself, and says what is wrong with it.
    }
  }

  /**
   * A folder for this process. Folders of processes that have ended go.
   *
   * @param among where such folders are
   */
  static Path make(Path among) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(among, PREFIX + "*")) {
      all.forEach(DriverFolder::deleteIfLeft);
    }
    return Files.createTempDirectory(among, PREFIX + ProcessHandle.current().pid() + "-");
  }

  private static void deleteIfLeft(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    if (!name.matches() || !EarlierRun.isOver(Long.parseLong(name.group(1)))) {
      return;
    }
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
