package tcpstates.repl.prompt;

import java.io.Console;

/**
 * Whether there is a terminal. {@link SystemTerminal} has what can be done with it; but that loads
 * JLine, and a command that only asks need not wait for it.
 */
public final class TerminalPresence {

  private TerminalPresence() {}

  /** Whether standard input and output are both a terminal. */
  public static boolean found() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there can be a console without a terminal; before, the method is not there.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
