package tcpstates.repl.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.DisplaySetting;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FaultLog;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.Preferences;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** The display settings are kept from one start to the next. */
class ConfigFileTest {

  private static final Look LOOK = Look.of(200, false);

  @TempDir Path home;

  private Environment environment() {
    return new Environment(Map.of("XDG_CONFIG_HOME", home.toString()));
  }

  private Path file() {
    return home.resolve("tcpstates").resolve("config");
  }

  private Conversation starts() {
    Person person =
        new Person(
            new MemoryFiles(1_000),
            new MemoryHistory(10),
            environment(),
            () -> 0,
            SearchLimits.ALONE,
            ConfigFile.of(environment()),
            FaultLog.NONE);
    return new Conversation(Session.start(CoreCommands.SET), Companion.NONE, person);
  }

  private static String says(Conversation conversation, String line) {
    return text(conversation.say(line, LOOK, SearchBudget.STEADY).lines());
  }

  private static String text(List<StyledLine> lines) {
    return String.join("\n", lines.stream().map(StyledLine::text).toList());
  }

  private void writes(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
  }

  @Test
  void what_is_set_counts_at_the_next_start() throws IOException {
    Conversation first = starts();
    says(first, "set theme light");
    says(first, "set motion off");
    says(first, "set theme dark");
    says(first, "set mss 500");
    says(first, "set plain on");
    assertEquals("set motion off\nset theme dark\nset plain on\n", Files.readString(file()));
    Conversation next = starts();
    assertTrue(next.session().display().dark());
    assertFalse(next.session().display().motion());
    assertTrue(Preferences.in(ConfigFile.of(environment())).plain());
  }

  @Test
  void what_is_asked_for_at_a_start_counts_then_and_is_not_kept() throws IOException {
    writes("set theme dark\n");
    Config asked = ConfigFile.of(environment()).asking(List.of(DisplaySetting.THEME_LIGHT));
    Person here = starts().person().with(asked);
    Conversation now = new Conversation(Session.start(CoreCommands.SET), Companion.NONE, here);
    assertFalse(now.session().display().dark());
    says(now, "set motion off");
    assertEquals("set theme dark\nset motion off\n", Files.readString(file()));
  }

  @Test
  void a_line_that_is_wrong_is_located_and_the_rest_counts() throws IOException {
    writes("# mine\nset theme blue\nset theme light\nconnect\n\nset width\n");
    Preferences preferences = Preferences.in(ConfigFile.of(environment()));
    assertEquals(List.of(DisplaySetting.THEME_LIGHT), preferences.set());
    assertEquals(3, preferences.problems().size());
    assertTrue(preferences.problems().get(0).startsWith(file() + ":2:11: "), preferences::toString);
    assertTrue(preferences.problems().get(1).startsWith(file() + ":4:1: "), preferences::toString);
    String greeting = text(starts().greeting().lines(LOOK));
    assertTrue(greeting.contains(file() + ":2:11: "), greeting);
  }

  @Test
  void other_lines_of_the_file_stay_as_they_are() throws IOException {
    writes("# mine\nset theme light\nset theme blue\n");
    says(starts(), "set theme dark");
    assertEquals("# mine\nset theme blue\nset theme dark\n", Files.readString(file()));
  }

  @Test
  void what_can_not_be_kept_is_told_and_counts_until_one_leaves() throws IOException {
    Files.createDirectories(file());
    Conversation conversation = starts();
    assertTrue(text(conversation.greeting().lines(LOOK)).contains("it is a directory, not a file"));
    assertTrue(says(conversation, "set theme light").contains("it can't be kept: "));
    assertFalse(conversation.session().display().dark());
  }

  @Test
  void a_file_that_is_no_text_is_left_alone() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xff, 'x'});
    Conversation conversation = starts();
    assertTrue(says(conversation, "set theme light").contains("not UTF-8"));
    assertEquals(2, Files.size(file()));
  }
}
