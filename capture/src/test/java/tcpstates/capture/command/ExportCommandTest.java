package tcpstates.capture.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.repl.text.Look;

/** {@code export FORMAT FILE} within a session. */
class ExportCommandTest {

  private final MemoryFiles files = new MemoryFiles(1 << 16);
  private final Conversation conversation =
      new Conversation(
          Session.start(CoreCommands.SET.plus(ExportCommand.VERBS)),
          Companion.NONE,
          new Person(
              files,
              new MemoryHistory(10),
              new Environment(Map.of()),
              () -> 0,
              SearchLimits.ALONE,
              Config.NONE,
              (where, report) -> fail(where + report)));

  private String say(String line) {
    return conversation.say(line, Look.of(80, true), SearchBudget.STEADY).lines().stream()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  @Test
  void the_session_is_written_to_a_new_file() {
    say("server listen");
    assertTrue(say("export dot states.dot").contains("written: "));
    FileReading.Read read = (FileReading.Read) files.read("states.dot");
    assertTrue(read.file().whole().contains("\"CLOSED\" -> \"LISTEN\""), read.file().whole());
  }

  @Test
  void what_is_no_text_is_written_too() {
    say("server listen");
    assertTrue(say("export pcapng s.pcapng").contains("written: "));
  }

  /** Another program may need what is there. */
  @Test
  void a_file_that_is_there_stays_as_it_is() {
    files.replace("notes.txt", "mine");
    String said = say("export text notes.txt");
    assertTrue(said.contains("notes.txt is there already, so it is not"), said);
    assertEquals("mine\n", ((FileReading.Read) files.read("notes.txt")).file().whole());
  }

  @Test
  void a_form_that_there_is_not_is_told_with_those_that_there_are() {
    String said = say("export gif x.gif");
    assertTrue(said.contains("pcapng"), said);
  }
}
