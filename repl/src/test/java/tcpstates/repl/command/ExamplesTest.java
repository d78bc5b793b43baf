package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;

/** What the list of commands says about itself is true. */
class ExamplesTest {

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  @TestFactory
  Stream<DynamicTest> each_example_is_read_as_the_command_that_it_is_an_example_of() {
    return CoreCommands.SET.verbs().stream()
        .flatMap(spec -> spec.examples().stream().map(example -> reads(spec, example)));
  }

  private static DynamicTest reads(Verb spec, String example) {
    return DynamicTest.dynamicTest(
        example,
        () -> {
          ParseResult.Ok ok =
              assertInstanceOf(
                  ParseResult.Ok.class, LANGUAGE.parse(example), () -> "reading " + example);
          assertEquals(spec.name(), ok.verb().name());
          String text = ok.command().text(Side.CLIENT);
          assertInstanceOf(ParseResult.Ok.class, LANGUAGE.parse(text), () -> "reading " + text);
        });
  }

  @Test
  void each_command_tells_its_form_in_one_line_and_has_an_example() {
    for (Verb spec : CoreCommands.SET.verbs()) {
      assertTrue(spec.usage().contains(spec.name()), spec.name());
      assertFalse(spec.help().isBlank() || spec.help().contains("\n"), spec.name());
      assertTrue(spec.help().length() <= 80, spec.name());
      assertFalse(spec.examples().isEmpty(), spec.name());
      assertFalse(spec.places().isEmpty(), spec.name());
    }
  }

  @Test
  void verbs_of_the_design_are_all_there() {
    List<String> verbs =
        List.of(
            "client",
            "server",
            "listen",
            "connect",
            "send",
            "read",
            "close",
            "abort",
            "crash",
            "deliver",
            "drop",
            "dup",
            "corrupt",
            "delay",
            "arm",
            "disarm",
            "inject",
            "wait",
            "undo",
            "redo",
            "goto",
            "history",
            "reset",
            "save",
            "load",
            "set",
            "show",
            "quit",
            "fork",
            "branches",
            "branch",
            "compare",
            "journal",
            "moves",
            "why",
            "explain",
            "predict",
            "help",
            "expect",
            "reject");
    for (String verb : verbs) {
      assertTrue(CoreCommands.SET.find(verb).isPresent(), verb);
    }
  }
}
