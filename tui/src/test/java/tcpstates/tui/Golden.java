package tcpstates.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Screens that stand in files beside the tests; {@code -Dgolden.write=true} writes them anew. */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/tcpstates/tui/golden");

  private Golden() {}

  /** Compares a text with the file, or writes the file. */
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.write") && System.getenv("CI") == null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
        return;
      }
      String expected =
          Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "(no such file)";
      assertEquals(expected, actual, name + " differs; -Dgolden.write=true writes it anew");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
