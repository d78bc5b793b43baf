package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.ConditionReader;

/** A command in its canonical spelling is read as the same command again. */
class RoundTripTest {

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  @Provide
  Arbitrary<Command> commands() {
    return AnyCommand.any();
  }

  @Provide
  Arbitrary<Condition> goals() {
    return AnyCommand.oneOrMore();
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void a_command_is_read_as_it_was_written(@ForAll("commands") Command command) {
    String text = command.text(Side.SERVER);
    ParseResult result = LANGUAGE.parse(text);
    ParseResult.Ok ok = assertInstanceOf(ParseResult.Ok.class, result, () -> text + ": " + result);
    assertEquals(command, ok.command(), text);
    assertEquals(text, ok.command().text(Side.CLIENT));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void a_goal_is_read_as_it_was_written(@ForAll("goals") Condition check) {
    assertEquals(new Parsed.Value<>(check), ConditionReader.parse(CoreCommands.SET, check.text()));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void a_line_that_is_read_is_written_in_one_line_of_visible_characters(
      @ForAll("commands") Command command) {
    String text = command.text(Side.CLIENT);
    assertTrue(text.codePoints().noneMatch(Character::isISOControl), text);
    assertEquals(text.strip(), text);
  }

  /** The generator of this test knows every kind of command, so a new one can't be forgotten. */
  @Test
  void every_kind_of_command_is_tried() {
    Set<Verb> tried =
        AnyCommand.any()
            .sampleStream()
            .limit(20_000)
            .map(AnyCommand::verb)
            .collect(Collectors.toSet());
    for (Verb verb : CoreCommands.SET.verbs()) {
      assertTrue(tried.contains(verb), verb.name());
    }
  }
}
