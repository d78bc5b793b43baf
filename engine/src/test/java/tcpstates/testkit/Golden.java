package tcpstates.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: files with texts, which a test compares with what the program says now. {@code
 * -Dgolden.write=true} rewrites the files, unless the variable CI is set.
 */
public final class Golden {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private final Path folder;

  private Golden(Path folder) {
    this.folder = folder;
  }

  /**
   * The golden files of a module.
   *
   * @param folder below the module's test resources, such as {@code tcpstates/repl/golden}
   */
  public static Golden in(String folder) {
    return new Golden(RESOURCES.resolve(folder));
  }

  /**
   * A page that the build generates, such as {@code docs/RULES.md}; its path starts at the
   * repository's root.
   */
  public static Path page(String name) {
    return Path.of("..").resolve(name);
  }

  /** Whether this run rewrites golden files. */
  public static boolean rewrites() {
    return Boolean.getBoolean("golden.write") && System.getenv("CI") == null;
  }

  /** Compares a text with a file of the folder, or rewrites the file. */
  public void check(String name, String actual) {
    check(folder.resolve(name), actual);
  }

  /** Compares a text with a file, or rewrites the file. */
  public static void check(Path file, String actual) {
    try {
      if (rewrites()) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      String expected =
          Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "(no such file)";
      assertEquals(expected, actual, file + " differs; -Dgolden.write=true rewrites it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
