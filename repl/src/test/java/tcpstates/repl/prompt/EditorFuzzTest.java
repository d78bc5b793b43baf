package tcpstates.repl.prompt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.KeyBytes;

/** Whatever bytes a terminal sends, the line prompt keeps reading, and draws nothing raw. */
class EditorFuzzTest {

  /** What JLine sends: sequences of ECMA-48, and the bell. */
  private static final Pattern JLINE =
      Pattern.compile("\u001b(?:\\[[0-9;?<>=]*[@-~]|[()][0B]|[=>78M])|[\r\b\u0007]");

  @Test
  void any_bytes_leave_a_prompt_that_reads_on() {
    Fuzz.run(
        "keys at the prompt",
        Fuzz.Kind.SESSION,
        EditorFuzzTest::keys,
        List::size,
        EditorFuzzTest::type);
  }

  private static List<String> keys(RandomGenerator random) {
    return Stream.generate(() -> KeyBytes.ALL.next(random))
        .limit(1 + random.nextInt(12))
        .map(piece -> new String(piece, StandardCharsets.UTF_8))
        .toList();
  }

  private static void type(List<String> keys) {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    try (Terminal terminal =
        new ExternalTerminal(
            "test", "xterm", InputStream.nullInputStream(), drawn, StandardCharsets.UTF_8)) {
      Conversation conversation =
          new Conversation(
              Session.start(CoreCommands.SET), Companion.NONE, Person.passing(() -> 0));
      LineEditing editing = new LineEditing(conversation, () -> Colours.DARK);
      MemoryHistory history = new MemoryHistory(10);
      List.of("server listen", "client connect").forEach(history::add);
      Editor editor = new Editor(terminal, editing, true, history, () -> true);
      editor.runMacro(String.join("", keys));
      while (more(editor)) {
        Fuzz.printable(JLINE.matcher(drawn.toString(StandardCharsets.UTF_8)).replaceAll(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a line was read, or Ctrl-C has cleared it; otherwise all input has been read. */
  private static boolean more(Editor editor) {
    try {
      editor.line("> ");
      return true;
    } catch (UserInterruptException e) {
      return true;
    } catch (EndOfFileException e) {
      return false;
    }
  }
}
