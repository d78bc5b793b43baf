package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** What a person reads when the engine rejects a move, in the table {@code illegal-moves.txt}. */
class IllegalMovesTest {

  /** The columns for an answer on a screen of 80. */
  private static final int SCREEN = 78;

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
        int rows = Wrap.line(StyledLine.of("✗ " + said), 2, Look.of(SCREEN, false)).size();
        assertTrue(rows <= 2, () -> "more than two rows of the smallest screen: " + said);
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
