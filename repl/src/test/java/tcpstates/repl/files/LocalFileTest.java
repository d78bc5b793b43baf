package tcpstates.repl.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String why(Path path) {
    return LocalFile.why(
        assertThrows(IOException.class, () -> LocalFile.read(path, LocalFile.LARGEST)));
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void a_file_is_written_and_replaced_whole_and_nothing_is_left_beside_it() throws IOException {
    Path file = folder.resolve("file");
    LocalFile.replace(file, bytes("first"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    LocalFile.replace(file, bytes("second"));
    assertEquals("second", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(1, files());
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    LocalFile.replace(link, bytes("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    assertThrows(IOException.class, () -> LocalFile.replace(dangling, bytes("new")));
  }

  @Test
  void what_is_no_file_is_neither_read_nor_replaced_and_nobody_waits_for_it() throws Exception {
    assertEquals("it is a directory, not a file", why(folder));
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertEquals("it is a pipe or a device, not a file", why(pipe));
    assertEquals("it is a pipe or a device, not a file", why(Path.of("/dev/zero")));
    for (Path path : new Path[] {folder, pipe, Path.of("/dev/null")}) {
      assertThrows(IOException.class, () -> LocalFile.replace(path, bytes("x")));
      assertThrows(IOException.class, () -> LocalFile.append(path, bytes("x")));
    }
    assertEquals(1, files());
  }

  @Test
  void no_more_is_read_than_a_file_may_have() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "123456");
    assertArrayEquals(bytes("123456"), LocalFile.read(file, 6));
    IOException larger = assertThrows(IOException.class, () -> LocalFile.read(file, 5));
    assertEquals("it is larger than 5 bytes", LocalFile.why(larger));
  }

  @Test
  void lines_are_added_behind_one_that_was_cut_short() throws IOException {
    Path file = folder.resolve("log");
    LocalFile.append(file, bytes("one\n"));
    Files.writeString(file, "one\ntw");
    LocalFile.append(file, bytes("three\n"));
    assertEquals("one\ntw\nthree\n", Files.readString(file));
  }

  @Test
  void a_missing_file_and_a_missing_folder_are_told() {
    assertEquals("there is no such file or folder", why(folder.resolve("none")));
    IOException nowhere =
        assertThrows(IOException.class, () -> LocalFile.replace(folder.resolve("a/b"), bytes("x")));
    assertEquals("there is no such file or folder", LocalFile.why(nowhere));
  }
}
