package tcpstates.engine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the tests, and the files that may be next to the checkout. */
public final class Resources {

  private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

  private Resources() {}

  /** A file or directory among the test resources of this module. */
  public static Path path(String name) {
    return MODULE.resolve("src/test/resources").resolve(name);
  }

  /** A file of the repository. */
  public static Path repository(String name) {
    return MODULE.resolve("..").resolve(name);
  }

  /**
   * The project's shared files outside this repository, if they are there. It is the directory that
   * the property {@code shared} names, or otherwise {@code ../shared} next to the checkout.
   */
  public static Optional<Path> shared(String name) {
    String given = System.getProperty("shared", "");
    Path shared = given.isEmpty() ? MODULE.resolve("../../shared") : Path.of(given);
    return Optional.of(shared.resolve(name)).filter(Files::exists);
  }

  public static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Path path, String text) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a directory whose names have this ending, sorted by name. */
  public static List<Path> files(Path directory, String ending) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's name without its extension. */
  public static String name(Path path) {
    String name = path.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
