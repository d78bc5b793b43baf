package tcpstates.repl.terms;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Parsed;

/** Goals for tests. */
public final class Goals {

  private Goals() {}

  /** Reads a goal, which must be correct. */
  public static Condition goal(String text) {
    return (Condition)
        assertInstanceOf(
                Parsed.Value.class,
                ConditionReader.parse(CoreCommands.SET, text),
                () -> "reading " + text)
            .value();
  }
}
