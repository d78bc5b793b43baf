package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.prompt.ExploreTool.Form;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.ScriptRunner;

class ExploreToolTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int explore(String bounds, String goal, int worlds, Form form) {
    out.reset();
    err.reset();
    Optional<String> to = goal.isEmpty() ? Optional.empty() : Optional.of(goal);
    return ExploreTool.run(
        new ExploreTool.Options(bounds, to, worlds, false, form, true), print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothing_broken_is_0_something_broken_is_1() {
    assertEquals(ScriptRunner.OK, explore("losses=1", "", 1_000_000, Form.TEXT));
    assertTrue(text(out).endsWith("Nothing is broken.\n"), text(out));
    assertEquals(ScriptRunner.FAILED, explore("crashes=1", "", 1_000_000, Form.TEXT));
    assertTrue(text(out).contains("\n# dead end: "), text(out));
    assertEquals(ScriptRunner.FAILED, explore("crashes=1", "", 1_000_000, Form.JSON));
    assertEquals(1, text(out).lines().count());
  }

  @Test
  void a_way_that_is_found_is_a_script_that_runs() {
    assertEquals(ScriptRunner.OK, explore("opens=2", "both ESTABLISHED", 1_000_000, Form.TEXT));
    FileReading script = FileReading.of("found", out.toByteArray());
    ScriptRunner.Options run = new ScriptRunner.Options(false, false, true, true);
    assertEquals(
        ScriptRunner.OK,
        ScriptRunner.run(
            run,
            script,
            CoreCommands.SET,
            Companion.NONE,
            Person.passing(() -> 0),
            print(err),
            print(err)),
        () -> text(err));
  }

  @Test
  void no_way_is_1_on_standard_error() {
    assertEquals(ScriptRunner.FAILED, explore("opens=1", "both ESTABLISHED", 99, Form.TEXT));
    assertEquals("", text(out));
    assertTrue(text(err).contains("There is no way within opens=1,in-flight=4"), text(err));
    assertEquals(ScriptRunner.FAILED, explore("opens=2", "both TIME-WAIT", 99, Form.TEXT));
    assertTrue(text(err).contains("--worlds allows no more"), text(err));
    assertEquals(
        ScriptRunner.FAILED, explore("opens=2", "both LISTEN and client CLOSED", 99, Form.TEXT));
    assertTrue(text(err).contains("A side is in one state at a time."), text(err));
  }

  @Test
  void what_can_not_be_understood_is_2_with_its_place() {
    assertEquals(ScriptRunner.NOT_UNDERSTOOD, explore("losses=1,loses=2", "", 99, Form.TEXT));
    assertTrue(text(err).startsWith("tcpstates: --bounds:10: there is no bound `loses`"));
    assertTrue(text(err).endsWith("\n  losses=1,loses=2\n           ^\n"), text(err));
    assertEquals(ScriptRunner.NOT_UNDERSTOOD, explore("losses=1", "client CLOSIN", 99, Form.TEXT));
    assertTrue(text(err).contains("--to:8: "), text(err));
    assertTrue(text(err).contains("Did you mean CLOSING?"), text(err));
    assertEquals(ScriptRunner.NOT_UNDERSTOOD, explore("losses=1", "", 0, Form.TEXT));
    assertEquals(ScriptRunner.NOT_UNDERSTOOD, explore("losses=1", "client CLOSING", 99, Form.DOT));
    assertEquals("", text(out));
    assertEquals(ScriptRunner.NOT_UNDERSTOOD, explore("\u001b[31m=1", "", 99, Form.TEXT));
    assertTrue(text(err).chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)));
  }

  @Test
  void a_graph_is_printed_for_graphviz() {
    assertEquals(ScriptRunner.OK, explore("opens=1", "", 99, Form.DOT));
    assertTrue(text(out).startsWith("digraph tcpstates {\n"), text(out));
    assertTrue(text(out).contains("\"CLOSED/CLOSED\" -> \"CLOSED/LISTEN\";"), text(out));
  }
}
