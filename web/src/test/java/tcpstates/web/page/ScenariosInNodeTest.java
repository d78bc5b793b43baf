package tcpstates.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.testkit.FileTree;

/**
 * What the compiler made of the program says the same as the program, byte for byte. It runs once
 * the page has been compiled, in Node if that is here.
 */
@EnabledIfSystemProperty(named = "page.compiled", matches = "true")
class ScenariosInNodeTest {

  private static final Path SCENARIOS = Path.of("../repl/src/test/resources/scenarios");
  private static final Path RUNNER = Path.of("src/test/node/run-scripts.mjs");
  private static final Path PROGRAM = Path.of("target/site/tcpstates.js");

  @Test
  void every_scenario_has_the_same_json(@TempDir Path folder) throws Exception {
    assumeTrue(nodeIsHere(), "Node is not in PATH");
    List<Path> scripts = FileTree.files(SCENARIOS, ".tcp");
    assertFalse(scripts.isEmpty());
    Path list = folder.resolve("scripts");
    Files.writeString(
        list, String.join("\n", scripts.stream().map(Path::toString).toList()) + "\n");
    Path answers = folder.resolve("answers");
    Process node =
        new ProcessBuilder(
                "node", RUNNER.toString(), PROGRAM.toString(), list.toString(), answers.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("node").toFile())
            .start();
    boolean over = node.waitFor(10, TimeUnit.MINUTES);
    node.destroyForcibly();
    assertEquals(0, over ? node.exitValue() : -1, () -> said(folder.resolve("node")));
    List<String> lines = Files.readAllLines(answers, StandardCharsets.UTF_8);
    assertEquals(scripts.size(), lines.size());
    for (int i = 0; i < scripts.size(); i++) {
      Path script = scripts.get(i);
      String here = PageScript.run(script.getFileName().toString(), Files.readString(script));
      assertEquals(here, lines.get(i), script.toString());
    }
  }

  private static boolean nodeIsHere() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String said(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
