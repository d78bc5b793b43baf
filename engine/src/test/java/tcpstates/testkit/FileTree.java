package tcpstates.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder, sorted by name, so that a test is the same on every machine. */
public final class FileTree {

  private FileTree() {}

  /**
   * The files whose names have this ending, such as {@code .java}, in the folder and in all folders
   * below it.
   */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contents of those files. */
  public static List<String> texts(Path folder, String ending) {
    return files(folder, ending).stream().map(FileTree::text).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
