package tcpstates.dist;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.FileTree;

/** ARCHITECTURE.md and CONTRIBUTING.md name only what exists. */
class ArchitectureTextTest {

  private static final Path ROOT = Path.of("..");
  private static final String ARCHITECTURE = "ARCHITECTURE.md";

  /** A type in code font, perhaps with a member: {@code `Turn`}, {@code `Request.Run`}. */
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([A-Za-z]+))?`");

  private static final Pattern STEP = Pattern.compile("(?m)^(\\d+)\\. `([\\w/]+)\\.java` ");

  /** Types of the libraries, not ours. */
  private static final Set<String> FOREIGN =
      Set.of("ANSITerminal", "TerminalScreen", "Formatter", "Locale", "ProcessHandle");

  @Test
  void each_type_named_has_a_file_of_its_name() throws IOException {
    assertEquals(List.of(), missing(ARCHITECTURE, sources("src/main")));
    Map<String, Path> files = sources("src/test");
    files.putAll(sources("src/main"));
    assertEquals(List.of(), missing("CONTRIBUTING.md", files));
  }

  private static List<String> missing(String text, Map<String, Path> files) throws IOException {
    List<String> missing = new ArrayList<>();
    for (MatchResult named : TYPE.matcher(text(text)).results().toList()) {
      String type = named.group(1);
      String member = named.group(2);
      Path file = files.get(type);
      boolean known = file != null && (member == null || has(file, member));
      if (!known && !FOREIGN.contains(type)) {
        missing.add(named.group());
      }
    }
    return missing;
  }

  @Test
  void a_typed_line_can_be_followed_file_by_file() throws IOException {
    follow("## A typed line");
  }

  @Test
  void a_segment_can_be_followed_file_by_file() throws IOException {
    follow("## A segment");
  }

  private static void follow(String heading) throws IOException {
    String text = text(ARCHITECTURE);
    int start = text.indexOf("\n" + heading) + 1;
    assertTrue(start > 0, "no section " + heading);
    String section = text.substring(start, text.indexOf("\n## ", start));
    List<MatchResult> steps = STEP.matcher(section).results().toList();
    long items = section.lines().filter(line -> line.matches("\\d+\\. .*")).count();
    assertEquals(items, steps.size(), "steps that begin with a file");
    assertTrue(items > 5, "too few steps");
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      assertEquals(i + 1, Integer.parseInt(steps.get(i).group(1)));
      String file = steps.get(i).group(2);
      String module = file.substring(0, file.indexOf('/'));
      if (!Files.exists(ROOT.resolve(module + "/src/main/java/tcpstates/" + file + ".java"))) {
        missing.add(file);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean has(Path file, String member) throws IOException {
    return Pattern.compile("\\b" + member + "\\b").matcher(Files.readString(file)).find();
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** Where each type is, by its name. */
  private static Map<String, Path> sources(String part) throws IOException {
    return FileTree.files(ROOT, ".java").stream()
        .filter(file -> file.toString().contains(part))
        .collect(
            toMap(ArchitectureTextTest::name, file -> file, (one, other) -> one, HashMap::new));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
