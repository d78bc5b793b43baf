package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Highlight;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Token;
import tcpstates.repl.shell.FuzzedLines;
import tcpstates.repl.terms.ConditionReader;
import tcpstates.repl.text.StyledLine;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/** Whatever a person types, nothing is thrown, and each problem has its place within the line. */
class LineFuzzTest {

  private static final CommandSet COMMANDS = CoreCommands.SET;
  private static final Language LANGUAGE = new Language(COMMANDS);
  private static final TextMutator LINES = new TextMutator(FuzzedLines.SAMPLES, FuzzedLines.PIECES);

  @Test
  void any_line_is_read_or_complained_of_in_its_place() {
    Fuzz.run("command lines", Fuzz.Kind.PARSER, LINES::next, LineFuzzTest::answered);
  }

  @Test
  void any_line_is_coloured_and_completed() {
    Fuzz.run(
        "lines coloured and completed",
        Fuzz.Kind.FILE,
        LINES::next,
        line -> {
          coloured(line);
          completed(line);
        });
  }

  @Test
  void any_check_and_any_bounds_are_read_or_complained_of() {
    Fuzz.run(
        "checks and bounds",
        Fuzz.Kind.PARSER,
        LINES::next,
        line -> {
          ConditionReader.parse(COMMANDS, line);
          BoundsText.read(line);
        });
  }

  private static void answered(String line) {
    ParseResult result = LANGUAGE.parse(line);
    if (result instanceof ParseResult.Wrong wrong) {
      complained(line, wrong.error());
    }
    if (result instanceof ParseResult.Ok ok) {
      String text = ok.command().text(Side.CLIENT);
      assertEquals(Optional.of(text), canonical(text), line);
    }
  }

  private static Optional<String> canonical(String line) {
    return LANGUAGE.parse(line) instanceof ParseResult.Ok ok
        ? Optional.of(ok.command().text(Side.CLIENT))
        : Optional.empty();
  }

  private static void complained(String line, SyntaxError error) {
    int length = line.codePointCount(0, line.length());
    assertTrue(error.column() >= 1 && error.column() <= length + 1, error.column() + " in " + line);
    assertFalse(error.message().isBlank());
    Fuzz.printable(StyledLine.of(error.message()).text());
  }

  private static void coloured(String line) {
    int last = 0;
    for (Token token : Highlight.tokens(COMMANDS, line)) {
      assertTrue(token.from() >= last && token.to() > token.from(), line);
      assertTrue(token.to() <= line.length(), line);
      last = token.to();
    }
  }

  private static void completed(String line) {
    for (int cursor : List.of(0, line.length() / 2, line.length())) {
      int from = Completion.from(line, cursor);
      assertTrue(from >= 0 && from <= cursor, line);
      Completion.at(COMMANDS, CompletionContext.EVERYTHING, line, cursor);
    }
  }
}
