package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** A text between two lines of three quotes, in a conversation. */
class TextBlockTest {

  private static final Look LOOK = Look.of(80, false);

  /** Says how many characters and lines there are, and refuses a text that says no. */
  private static final class Counting implements Companion {
    @Override
    public Optional<TextExplainer> explainer() {
      return Optional.of(
          (text, look) ->
              text.equals("no\n")
                  ? Answer.Rejected.of(Rejection.Code.NOTHING_TO_EXPLAIN, "Nothing.", List.of())
                  : new Answer.Told(
                      List.of(StyledLine.of(text.lines().count() + " lines: " + brief(text))), 0));
    }

    private static String brief(String text) {
      return text.length() <= 20 ? text.replace("\n", "|") : text.length() + " characters";
    }
  }

  private final Conversation conversation =
      new Conversation(Session.start(CoreCommands.SET), new Counting(), Person.passing(() -> 0));

  private String say(String line) {
    return text(conversation.say(line, LOOK, SearchBudget.STEADY).lines());
  }

  private static String text(List<StyledLine> lines) {
    return String.join("\n", lines.stream().map(StyledLine::text).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain \"\"\"", "\"\"\"", "  Explain\"\"\"  "})
  void its_lines_are_no_commands_and_are_explained_together(String opening) {
    assertTrue(say(opening).contains("three quotes"));
    assertTrue(conversation.isPasting());
    assertEquals("", say("server listen"));
    assertEquals("", say(""));
    assertEquals("2 lines: server listen||", say("\"\"\""));
    assertFalse(conversation.isPasting());
    assertTrue(conversation.session().moments().isEmpty());
    say("server listen");
    assertEquals(1, conversation.session().moments().size());
  }

  @Test
  void it_may_begin_behind_the_first_quotes_and_end_before_the_last() {
    say("explain \"\"\"a");
    assertEquals("2 lines: a|b|", say("b\"\"\" "));
    assertEquals("1 lines: all of it|", say("\"\"\"all of it\"\"\""));
    assertFalse(conversation.isPasting());
  }

  @Test
  void the_journal_has_the_line_that_asked_and_not_the_text() {
    say("\"\"\"");
    say("client send syn");
    say("\"\"\"");
    assertEquals(
        List.of("explain \"\"\""),
        conversation.session().journal().stream().map(JournalEntry::line).toList());
    say("explain \"\"\"");
    assertTrue(say("no\"\"\"").contains("Nothing."));
  }

  @Test
  void to_give_up_forgets_it() {
    say("\"\"\"");
    say("text");
    assertTrue(text(conversation.givePasteUp(LOOK)).contains("not explained"));
    assertEquals(List.of(), conversation.givePasteUp(LOOK));
    assertTrue(say("server listen").contains("LISTEN"));
  }

  @Test
  void of_a_text_without_an_end_a_bounded_part_is_kept() {
    say("\"\"\"");
    String line = "x".repeat(99_999);
    for (int i = 0; i < 100; i++) {
      assertEquals("", say(line));
    }
    String said = say("\"\"\"");
    assertTrue(said.contains("characters") && said.contains("is left out"), said);
    int kept = Integer.parseInt(said.replaceAll("(?s)^\\d+ lines: (\\d+) .*", "$1"));
    assertTrue(kept <= TextBlock.LONGEST && kept > TextBlock.LONGEST - line.length() - 1, said);
  }

  @Test
  void where_nobody_can_explain_it_the_next_lines_are_commands() {
    Conversation alone =
        new Conversation(Session.start(CoreCommands.SET), Companion.NONE, Person.passing(() -> 0));
    String said = text(alone.say("\"\"\"", LOOK, SearchBudget.STEADY).lines());
    assertTrue(said.contains("can't be explained here"), said);
    assertFalse(alone.isPasting());
  }

  @Test
  void of_lines_pasted_at_once_the_empty_ones_count_only_in_a_text() {
    List<String> pasted = List.of("a", "", "\"\"\"", "", "b\"\"\"", "", "c");
    assertEquals(List.of("a", "\"\"\"", "", "b\"\"\"", "c"), TextBlock.worthSaying(pasted, false));
    assertEquals(List.of("", "x"), TextBlock.worthSaying(List.of("", "x"), true));
    assertEquals(List.of(""), TextBlock.worthSaying(List.of(""), false));
    assertEquals("a\n\n\"\"\"", TextBlock.worthKeeping("a\n\n\"\"\"\nb\n\"\"\""));
    assertEquals("a\nb", TextBlock.worthKeeping("a\nb"));
  }
}
