package tcpstates.repl.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

  @TempDir Path folder;

  @Test
  void lines_are_kept_from_one_program_to_the_next_as_they_were_typed() {
    List<String> typed = List.of("server listen", "a\nb", "back\\slash", "日本");
    HistoryFile first = HistoryFile.in(Optional.of(folder.resolve("state")));
    typed.forEach(first::add);
    assertEquals(typed, HistoryFile.in(Optional.of(folder.resolve("state"))).lines());
  }

  @Test
  void the_history_lies_in_a_folder_of_its_owner_alone() throws IOException {
    Path state = folder.resolve("a").resolve("tcpstates");
    HistoryFile.in(Optional.of(state)).add("listen");
    assertTrue(Files.exists(state.resolve("history")));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state)));
  }

  @Test
  void where_there_can_be_no_file_there_is_no_history_and_no_complaint() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path taken = Files.createDirectories(folder.resolve("taken").resolve("history")).getParent();
    for (Optional<Path> state :
        List.of(
            Optional.<Path>empty(), Optional.of(file.resolve("tcpstates")), Optional.of(taken))) {
      HistoryFile history = HistoryFile.in(state);
      history.add("listen");
      assertEquals(List.of(), history.lines());
    }
  }

  @Test
  void a_file_that_has_grown_too_long_is_cut_to_its_newest_lines() throws IOException {
    Path state = Files.createDirectory(folder.resolve("state"));
    List<String> lines = IntStream.range(0, 7_000).mapToObj(i -> "wait " + i).toList();
    Files.write(state.resolve("history"), lines, StandardCharsets.UTF_8);
    HistoryFile history = HistoryFile.in(Optional.of(state));
    assertEquals(lines.subList(2_000, 7_000), history.lines());
    assertEquals(5_000, Files.readAllLines(state.resolve("history")).size());
  }
}
