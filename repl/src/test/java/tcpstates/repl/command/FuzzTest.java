package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Highlight;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Token;
import tcpstates.repl.terms.ConditionReader;

/** Whatever is typed, nothing is thrown, and a problem has its place within the line. */
class FuzzTest {

  private static final CommandSet COMMANDS = CoreCommands.SET;
  private static final Language LANGUAGE = new Language(COMMANDS);

  private static final List<String> PIECES =
      List.of(
          "client",
          "server",
          "both",
          "send",
          "deliver",
          "delay",
          "arm",
          "inject",
          "to",
          "from",
          "wait",
          "set",
          "expect",
          "reject",
          "wire",
          "sent",
          "owes",
          "syn",
          "ack",
          "fin",
          "none",
          "seq",
          "ack=",
          "win=",
          "=",
          "<=",
          "!",
          "+",
          "-",
          ",",
          "#3",
          "#",
          "\"",
          "\"a\"",
          "\\",
          "\\x4",
          "5",
          "99999999999999999999",
          "1.5s",
          "3s",
          "2msl",
          "rcv.nxt",
          "ESTABLISHED",
          "bytes",
          "and",
          "explain",
          "\u00e9",
          "\ud83d\ude00",
          "\0",
          "\u00a0",
          "\t",
          "iss",
          "?");

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(60), Arbitraries.strings().ascii().ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES)
        .flatMap(p -> Arbitraries.of(p + " ", p))
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> slips() {
    Arbitrary<String> lines = AnyCommand.any().map(c -> c.text(Side.CLIENT));
    Arbitrary<String> inserted =
        Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().all().ofMaxLength(2));
    return Combinators.combine(
            lines,
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 3),
            inserted)
        .as(FuzzTest::slip);
  }

  /** Takes a few characters away somewhere, and puts something else there. */
  private static String slip(String line, double where, int taken, String inserted) {
    int at = (int) (where * line.length());
    int to = Math.min(line.length(), at + taken);
    return line.substring(0, at) + inserted + line.substring(to);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void any_characters_are_answered(@ForAll("anything") String line) {
    answered(line);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void any_words_of_the_language_are_answered(@ForAll("pieces") String line) {
    answered(line);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void any_slip_of_the_finger_is_answered(@ForAll("slips") String line) {
    answered(line);
  }

  private static void answered(String line) {
    ParseResult result = LANGUAGE.parse(line);
    if (result instanceof ParseResult.Wrong wrong) {
      int length = line.codePointCount(0, line.length());
      int column = wrong.error().column();
      assertTrue(column >= 1 && column <= length + 1, () -> column + " in " + line);
      assertFalse(wrong.error().message().isBlank());
      assertTrue(wrong.error().message().codePoints().noneMatch(Character::isISOControl));
    }
    if (result instanceof ParseResult.Ok ok) {
      String text = ok.command().text(Side.CLIENT);
      assertEquals(text, ((ParseResult.Ok) LANGUAGE.parse(text)).command().text(Side.CLIENT), line);
    }
    coloured(line);
    completed(line);
    ConditionReader.parse(CoreCommands.SET, line);
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
    for (int cursor : new int[] {0, line.length() / 2, line.length()}) {
      int from = Completion.from(line, cursor);
      assertTrue(from >= 0 && from <= cursor, line);
      Completion.at(COMMANDS, CompletionContext.EVERYTHING, line, cursor);
    }
  }
}
