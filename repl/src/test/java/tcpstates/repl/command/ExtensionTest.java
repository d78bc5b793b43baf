package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Highlight;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.ConditionReader;

/** Another module adds a command. It is read, completed, coloured and suggested like any other. */
class ExtensionTest {

  private record Lesson(String id) implements ModuleCommand {
    @Override
    public String text() {
      return "lesson " + id;
    }
  }

  private record Way(Condition goal) implements ModuleCommand {
    @Override
    public String text() {
      return "reach " + goal.text();
    }
  }

  private static final List<Verb> MORE =
      List.of(
          Verb.of(
                  Verb.Group.LESSON,
                  "lesson ID",
                  "begin a lesson",
                  List.of("lesson closing"),
                  (side, words) -> new Lesson(words.name("a lesson")))
              .build(),
          Verb.of(
                  Verb.Group.LOOK,
                  "reach GOAL",
                  "the shortest way to a goal",
                  List.of("reach both CLOSED"),
                  (side, words) -> new Way(ConditionReader.all(words)))
              .build());

  private static final CommandSet ALL = CoreCommands.SET.plus(MORE);

  @Test
  void it_is_read_and_written() {
    Language language = new Language(ALL);
    ParseResult.Ok ok =
        assertInstanceOf(ParseResult.Ok.class, language.parse("LESSON Closing # 3x"));
    assertEquals(new Lesson("Closing"), ok.command());
    assertEquals("lesson Closing", ok.command().text(Side.CLIENT));
    assertEquals(Verb.Group.LESSON, ok.verb().group());
    assertEquals(
        new Way(new Condition.InState(Side.CLIENT, State.CLOSING)),
        ((ParseResult.Ok) language.parse("reach c closing")).command());
  }

  @Test
  void its_errors_and_near_misses_are_as_good() {
    Language language = new Language(ALL);
    assertEquals(
        new SyntaxError(1, "unknown command `leson`", Optional.of("lesson")),
        ((ParseResult.Wrong) language.parse("leson closing")).error());
    assertEquals(
        new SyntaxError(7, "the name of a lesson is missing", Optional.empty()),
        ((ParseResult.Wrong) language.parse("lesson")).error());
    assertEquals(
        new SyntaxError(10, "`b` is not expected here", Optional.empty()),
        ((ParseResult.Wrong) language.parse("lesson a b")).error());
  }

  @Test
  void it_is_completed_explained_and_coloured() {
    assertEquals(
        List.of("lesson"),
        Completion.at(ALL, CompletionContext.EVERYTHING, "les", 3).stream()
            .map(Candidate::value)
            .toList());
    assertTrue(
        Completion.at(ALL, CompletionContext.EVERYTHING, "reach client ", 13).stream()
            .anyMatch(candidate -> candidate.value().equals("TIME-WAIT")));
    assertEquals(
        new HelpCommand(ALL.find("lesson"), false),
        ((ParseResult.Ok) new Language(ALL).parse("help lesson")).command());
    assertEquals(Token.Kind.VERB, Highlight.tokens(ALL, "lesson closing").get(0).kind());
  }

  @Test
  void two_commands_may_not_be_spelled_alike() {
    Verb other =
        Verb.of(Verb.Group.OTHER, "forget", "x", List.of(), (side, words) -> new Lesson("x"))
            .spelled("exit")
            .build();
    assertThrows(IllegalArgumentException.class, () -> CoreCommands.SET.plus(List.of(other)));
  }
}
