package tcpstates.repl.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.repl.shell.Environment;

class StateFolderTest {

  @TempDir private Path home;

  @Test
  void only_the_owner_may_look_into_it() throws IOException {
    Path folder = home.resolve(".local").resolve("state").resolve("tcpstates");
    StateFolder.make(folder);
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    StateFolder.make(folder);
  }

  @Test
  void a_folder_that_is_there_stays_as_it_is() throws IOException {
    Path folder = Files.createDirectory(home.resolve("tcpstates"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    StateFolder.make(folder);
    assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }

  @Test
  void a_file_in_its_place_is_left_to_whoever_writes_and_one_above_it_is_not() throws IOException {
    Path file = Files.writeString(home.resolve("taken"), "mine");
    assertDoesNotThrow(() -> StateFolder.make(file));
    assertThrows(IOException.class, () -> StateFolder.make(file.resolve("state").resolve("x")));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void it_lies_where_the_xdg_specification_says() {
    assertEquals(
        Optional.of(Path.of("/s/tcpstates")), of(Map.of("XDG_STATE_HOME", "/s", "HOME", "/h")));
    assertEquals(
        Optional.of(Path.of("/h/.local/state/tcpstates")),
        of(Map.of("XDG_STATE_HOME", "relative", "HOME", "/h")));
    assertEquals(Optional.empty(), of(Map.of()));
    assertEquals(Optional.empty(), of(Map.of("HOME", "\0")));
  }

  private static Optional<Path> of(Map<String, String> variables) {
    return StateFolder.of(new Environment(variables));
  }
}
