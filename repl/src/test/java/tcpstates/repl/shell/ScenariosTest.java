package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.files.LocalFiles;
import tcpstates.testkit.FileTree;

/**
 * The scripts in {@code scenarios}: whole stories, and every rule of the command language, each in
 * a file named after it. Scripts check themselves with {@code expect} and {@code reject}.
 */
class ScenariosTest {

  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  @TestFactory
  Stream<DynamicTest> it_runs_as_it_says() {
    return FileTree.files(SCENARIOS, ".tcp").stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> holds(file)));
  }

  @TestFactory
  Stream<DynamicTest> its_json_is_the_same_when_run_twice() {
    return FileTree.files(SCENARIOS, ".tcp").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file), () -> assertArrayEquals(run(file, true), run(file, true))));
  }

  private static void holds(Path file) {
    byte[] said = run(file, false);
    assertFalse(said.length == 0);
  }

  private static byte[] run(Path file, boolean json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ScriptRunner.run(
            new ScriptRunner.Options(json, false, false, false),
            LocalFiles.here().read(file.toString()),
            CoreCommands.SET,
            Companion.NONE,
            Person.passing(() -> 0),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(ScriptRunner.OK, code, () -> err.toString(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".tcp", "").replace('-', ' ');
  }
}
