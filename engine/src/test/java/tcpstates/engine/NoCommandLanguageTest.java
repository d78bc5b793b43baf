package tcpstates.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.FileTree;

/** The engine doesn't know the command language: none of its texts names a command. */
class NoCommandLanguageTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** A text, or a comment, where a quotation mark has no meaning. */
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  /** What a person types is in backticks. And these words are only ever commands. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "`|\\b(type|undo|redo|goto|disarm|dup|inject)\\b"
              + "|\\b(wait (rto|timer|2msl)|set (client|server|play|wire)|send (syn|ack|fin|rst))\\b");

  @Test
  void no_text_names_a_command() throws IOException {
    List<String> named = new ArrayList<>();
    for (Path file : FileTree.files(SOURCES, ".java")) {
      commands(Files.readString(file)).forEach(text -> named.add(file + ": " + text));
    }
    assertEquals(List.of(), named);
  }

  @Test
  void a_command_in_a_text_would_be_found_and_one_in_a_comment_not() {
    assertEquals(
        List.of("only `abort` does it", "no \\\"dup\\\" of it", "wait rto"),
        commands(
            """
            // "undo" is only a word here
            /* and "wait timer", too */
            say("only `abort` does it", "no \\"dup\\" of it", "a RST, sent twice");
            return "wait " + "wait rto";
            """));
    assertTrue(commands("return \"the type of it\";").size() == 1);
  }

  private static List<String> commands(String source) {
    List<String> found = new ArrayList<>();
    Matcher texts = TEXT_OR_COMMENT.matcher(source);
    while (texts.find()) {
      if (texts.group(1) != null && COMMAND.matcher(texts.group(1)).find()) {
        found.add(texts.group(1));
      }
    }
    return found;
  }
}
