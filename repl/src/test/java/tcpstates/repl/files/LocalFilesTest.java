package tcpstates.repl.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.repl.shell.FileReading;

class LocalFilesTest {

  @TempDir Path folder;
  private Path home;
  private LocalFiles files;

  @BeforeEach
  void two_folders() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    Path work = Files.createDirectory(folder.resolve("work"));
    files = new LocalFiles(work, Optional.of(home));
  }

  @Test
  void a_tilde_is_the_persons_own_folder_to_write_and_to_read() throws IOException {
    assertEquals(Optional.empty(), files.replace("~/save", "text"));
    assertEquals("text", Files.readString(home.resolve("save")));
    assertInstanceOf(FileReading.Read.class, files.read("~/save"));
    assertEquals(home, files.path("~"));
  }

  @Test
  void a_tilde_elsewhere_is_a_letter_like_any_other() {
    assertEquals(folder.resolve("work").resolve("~x"), files.path("~x"));
    assertEquals(folder.resolve("work").resolve("./~/x"), files.path("./~/x"));
    LocalFiles nobodys = new LocalFiles(folder, Optional.empty());
    assertEquals(folder.resolve("~/x"), nobodys.path("~/x"));
  }

  @Test
  void a_missing_file_is_told_with_the_name_that_may_have_been_meant() throws IOException {
    Files.createFile(home.resolve("handshake.tcp"));
    FileReading reading = files.read("~/handshak.tcp");
    assertInstanceOf(FileReading.Missing.class, reading);
    assertTrue(
        reading.message().endsWith("no such file or folder, but there is handshake.tcp"),
        reading.message());
    assertTrue(files.read("~/other").message().endsWith("no such file or folder"));
    assertTrue(files.read("nowhere/other").message().endsWith("no such file or folder"));
  }
}
