package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library unpacks does not stay for ever. */
class RunFolderTest {

  @TempDir private Path among;

  @Test
  void what_a_killed_run_has_left_goes_and_nothing_else() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path left = full("tcpstates-sqlite-" + gone.pid() + "-123");
    Path used = full("tcpstates-sqlite-" + ProcessHandle.current().parent().get().pid() + "-123");
    Path other = full("tcpstates-sqlite-of-mine");
    Path made = RunFolder.make(among, "sqlite");
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(used.resolve("library.so")));
    assertTrue(Files.exists(other.resolve("library.so")));
    assertEquals(among, made.getParent());
  }

  private Path full(String name) throws Exception {
    Path folder = Files.createDirectory(among.resolve(name));
    Files.writeString(folder.resolve("library.so"), "x");
    return folder;
  }
}
