package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tcpstates.testkit.FileTree;

/** What {@code --help} says besides the options. */
class HelpPagesTest {

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|(\\S+)");

  /** Finds where the sources read an environment variable. */
  private static final Pattern ASKED = Pattern.compile("(?:value|getenv)\\(\"([A-Z_]+)\"\\)");

  /** Finds where a text sets one. */
  private static final Pattern SET = Pattern.compile("\\b([A-Z][A-Z_]{3,})=\\S");

  private static CommandLine tree() {
    return CommandTree.of(new Tcpstates(), new Teaching(), new Captures(), Main.streams());
  }

  private static void collect(CommandLine line, String name, Set<String> names) {
    names.add(name);
    line.getSubcommands().forEach((below, command) -> collect(command, name + " " + below, names));
  }

  @Test
  void every_command_has_a_page_and_every_page_is_of_a_command() {
    Set<String> commands = new TreeSet<>();
    collect(tree(), "tcpstates", commands);
    Set<String> pages = new TreeSet<>();
    HelpPages.names().forEach(pages::add);
    assertEquals(commands, pages);
  }

  @Test
  void every_page_has_exit_codes_and_examples() {
    for (String name : HelpPages.names()) {
      HelpPage page = HelpPages.of(name);
      assertFalse(page.exits().isEmpty(), name);
      assertFalse(page.examples().isEmpty(), name);
    }
  }

  @Test
  void every_example_is_understood() {
    for (String name : HelpPages.names()) {
      for (HelpPage.Row example : HelpPages.of(name).examples()) {
        // The part after the program's name, up to the shell's own syntax.
        String line =
            example.term().replaceFirst("^.*?tcpstates ?", "").replaceFirst("[|<>].*", "");
        List<String> words = new ArrayList<>();
        QUOTED
            .matcher(line)
            .results()
            .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        words.replaceAll(word -> word.equals("*.tcp") ? "some.tcp" : word);
        tree().parseArgs(words.toArray(String[]::new));
      }
    }
  }

  @Test
  void every_environment_variable_that_counts_is_in_the_help() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String module : List.of("repl", "lessons", "tui", "dist")) {
      for (String text : FileTree.texts(Path.of("..", module, "src", "main", "java"), ".java")) {
        ASKED.matcher(text).results().forEach(r -> asked.add(r.group(1)));
      }
    }
    Set<String> told = new TreeSet<>();
    Arrays.stream(EnvironmentVariable.values()).forEach(variable -> told.add(variable.name()));
    assertTrue(asked.contains("NO_COLOR"), asked.toString());
    assertTrue(told.containsAll(asked), asked + " but " + told);
  }

  @Test
  void the_guides_set_no_environment_variable_that_the_program_does_not_read() throws IOException {
    Set<String> set = new TreeSet<>();
    for (String text : FileTree.texts(Path.of("..", "docs"), ".md")) {
      SET.matcher(text).results().forEach(r -> set.add(r.group(1)));
    }
    assertTrue(set.contains("NO_COLOR"), set.toString());
    Arrays.stream(EnvironmentVariable.values()).forEach(variable -> set.remove(variable.name()));
    assertEquals(Set.of(), set);
  }

  @ParameterizedTest
  @ValueSource(ints = {55, 80, 100})
  void no_line_is_wider_than_the_terminal(int width) {
    for (String name : HelpPages.names()) {
      CommandLine line = tree();
      line.setUsageHelpWidth(width);
      for (String word : name.substring("tcpstates".length()).strip().split(" ")) {
        line = word.isEmpty() ? line : line.getSubcommands().get(word);
      }
      String help = line.getUsageMessage(CommandLine.Help.Ansi.OFF);
      assertTrue(help.contains("\nExamples:\n"), help);
      help.lines().forEach(text -> assertTrue(text.length() <= width, text));
    }
  }
}
