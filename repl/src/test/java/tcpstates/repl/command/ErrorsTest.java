package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;

/** Every error, with its place and its text, as listed in errors.txt. */
class ErrorsTest {

  private static final Path TABLE =
      Path.of("src/test/resources/tcpstates/repl/language/errors.txt");

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  /** The first line of each block is the input; -Dgolden.write=true rewrites the others. */
  @Test
  void each_error_points_at_its_place_and_says_what_is_allowed() throws IOException {
    String table = Files.readString(TABLE);
    StringBuilder actual = new StringBuilder();
    for (String block : table.split("\n\n")) {
      String line = block.split("\n")[0];
      actual.append(actual.length() == 0 ? "" : "\n\n").append(line).append('\n');
      actual.append(shown(line));
    }
    actual.append('\n');
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(TABLE, actual);
    }
    assertEquals(table, actual.toString());
  }

  private static String shown(String line) {
    SyntaxError problem = problem(line);
    return " ".repeat(problem.column() - 1)
        + "^ "
        + problem.message()
        + problem.suggestion().map(near -> " (did you mean `" + near + "`?)").orElse("");
  }

  private static SyntaxError problem(String line) {
    return assertInstanceOf(ParseResult.Wrong.class, LANGUAGE.parse(line), () -> "reading " + line)
        .error();
  }

  @Test
  void columns_count_characters_and_not_their_parts() {
    assertEquals(6, problem("send \ud83d\ude00").column());
    assertEquals(10, problem("send \"\ud83d\ude00\" x").column());
  }

  @Test
  void a_character_that_cannot_be_seen_is_named() {
    for (String line : List.of("send\0syn", "send\u001b[31m", "send\u0085", "send\u200b syn")) {
      SyntaxError problem = problem(line);
      assertEquals(5, problem.column());
      assertTrue(problem.message().contains("U+"), problem.message());
    }
    assertEquals("a line can't contain a control character (U+0000)", problem("\0").message());
    assertEquals("a line can't contain half a character (U+D83D)", problem("\ud83d").message());
    assertEquals(
        "a line can\'t contain an invisible character (U+202E)", problem("\u202esend").message());
    assertEquals(9, problem("listen #\0").column());
    assertEquals(6, problem("listen\nclose").column() - 1);
  }

  @Test
  void a_line_of_a_megabyte_is_too_long() {
    SyntaxError problem = problem("a".repeat(1_000_000));
    assertEquals(Language.LONGEST_LINE + 1, problem.column());
    assertEquals(
        "the line is too long: 1000000 characters; the limit is 300000", problem.message());
  }

  @Test
  void a_long_word_is_cut_where_it_is_shown() {
    SyntaxError problem = problem("x".repeat(200_000));
    assertTrue(problem.message().startsWith("unknown command `" + "x".repeat(37) + "...`"));
  }

  @Test
  void the_largest_line_is_read_in_time() {
    String bytes = "\\x00".repeat(65_535);
    assertInstanceOf(ParseResult.Ok.class, LANGUAGE.parse("send \"" + bytes + "\""));
    String sum = "1+".repeat(140_000) + "1";
    assertInstanceOf(
        ParseResult.Ok.class, LANGUAGE.parse("expect client snd.una = " + sum), "a long sum");
    assertEquals(300_000, Language.LONGEST_LINE);
    assertTrue(sum.getBytes(StandardCharsets.UTF_8).length < Language.LONGEST_LINE);
  }
}
