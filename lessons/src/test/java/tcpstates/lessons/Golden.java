package tcpstates.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that stand in files beside the tests; {@code -Dgolden.write=true} writes them anew. */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/tcpstates/lessons/golden");

  private Golden() {}

  /** Compares a text with a file of the golden folder, or writes the file. */
  public static void check(String name, String actual) {
    check(FOLDER.resolve(name), actual);
  }

  /** Compares a text with a file, or writes the file. */
  public static void check(Path file, String actual) {
    try {
      if (Boolean.getBoolean("golden.write") && System.getenv("CI") == null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
        return;
      }
      String expected =
          Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "(no such file)";
      assertEquals(expected, actual, file + " differs; -Dgolden.write=true writes it anew");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
