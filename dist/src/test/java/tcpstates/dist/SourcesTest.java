package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.FileTree;

/** The parts of ARCHITECTURE.md's "Not here", and the house rules, that only the sources show. */
class SourcesTest {

  private static final Path ROOT = Path.of("..");
  private static final int MOST_LINES = 400;
  private static final Pattern NAMED_CASE = Pattern.compile("case\\s+([A-Z][A-Z_0-9]*)");
  private static final Pattern LITERAL_CASE = Pattern.compile("case\\s+['\"0-9-]");

  @Test
  void every_file_fits_in_a_head() throws IOException {
    List<String> long_ = new ArrayList<>();
    for (Path file : javaFiles(path -> true)) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        long_.add(file + ": " + lines + " lines");
      }
    }
    assertEquals(List.of(), long_);
  }

  @Test
  void no_switch_over_an_enum_of_ours_has_a_default() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : javaFiles(SourcesTest::isMain)) {
      String text = Files.readString(file);
      for (int at = text.indexOf("default ->"); at >= 0; at = text.indexOf("default ->", at + 1)) {
        String cases = text.substring(text.lastIndexOf("switch (", at), at);
        if (!LITERAL_CASE.matcher(cases).find()
            && !hasConstant(cases, text)
            && !cases.startsWith("switch (Character.")) {
          found.add(file + ": " + cases.lines().findFirst().orElse(""));
        }
      }
      assertFalse(text.contains("default:"), file + " has an old switch");
    }
    assertEquals(List.of(), found);
  }

  /** Whether one of the cases is a number for which the file has a name. */
  private static boolean hasConstant(String cases, String file) {
    return NAMED_CASE
        .matcher(cases)
        .results()
        .anyMatch(found -> file.contains(" static final int " + found.group(1) + " = "));
  }

  @Test
  void the_rfc_that_counts_is_cited() throws IOException {
    assertNowhere("RFC 793", path -> true);
  }

  @Test
  void no_stack_trace_is_printed_outside_the_guard_that_keeps_them_in() throws IOException {
    assertNowhere("printStackTrace", path -> isMain(path) && !path.endsWith("Guard.java"));
  }

  @Test
  void nothing_sleeps_but_while_another_program_has_the_terminal() throws IOException {
    assertNowhere("Thread.sleep", path -> !path.endsWith("Foreground.java"));
  }

  @Test
  void only_the_local_prompt_asks_linux_about_the_process() throws IOException {
    assertNowhere("/proc/self", path -> isMain(path) && !path.endsWith("Foreground.java"));
  }

  @Test
  void no_test_is_switched_off() throws IOException {
    assertNowhere("@Disabled", path -> true);
  }

  private static void assertNowhere(String text, Predicate<Path> where) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : javaFiles(where)) {
      if (!file.endsWith("SourcesTest.java") && Files.readString(file).contains(text)) {
        found.add(file);
      }
    }
    assertEquals(List.of(), found, "\"" + text + "\" stands in");
  }

  private static boolean isMain(Path file) {
    return file.toString().contains("src/main");
  }

  private static List<Path> javaFiles(Predicate<Path> where) {
    List<Path> found =
        FileTree.files(ROOT, ".java").stream()
            .filter(path -> !path.toString().contains("target"))
            .filter(where)
            .toList();
    assertFalse(found.isEmpty(), "no sources found");
    return found;
  }
}
