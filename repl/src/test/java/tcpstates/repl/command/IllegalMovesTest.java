package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads when the engine rejects a move, in the table {@code illegal-moves.txt}. */
class IllegalMovesTest {

  private static final Path TABLE = Path.of("src/test/resources/tcpstates/repl/illegal-moves.txt");

  @Test
  void each_says_what_is_wrong_and_why() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    Typist typist = Typist.atThePrompt();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("==")) {
        typist = commands(Typist.atThePrompt(), line.substring(2));
      } else if (line.startsWith("> ")) {
        String said = typist.rejected(line.substring(2)).message();
        assertEquals(lines.get(i + 1), said, TABLE.getFileName() + ":" + (i + 1) + ": " + line);
      }
    }
  }

  private static Typist commands(Typist typist, String line) {
    for (String command : line.split(";")) {
      if (!command.isBlank()) {
        typist.types(command.strip());
      }
    }
    return typist;
  }
}
