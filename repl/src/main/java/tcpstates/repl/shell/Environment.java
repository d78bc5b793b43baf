package tcpstates.repl.shell;

import java.util.Map;

/**
 * What a person's environment says: the kind of their terminal, and what they want of it.
 *
 * @param variables environment variables
 */
public record Environment(Map<String, String> variables) {

  private static final int DEFAULT_COLUMNS = 80;

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The value of a variable; empty where it is not set. */
  public String value(String name) {
    return variables.getOrDefault(name, "");
  }

  /** The kind of terminal; {@code dumb} where nothing is said. */
  public String term() {
    String term = value("TERM");
    return term.isEmpty() ? "dumb" : term;
  }

  /** Whether the terminal can do nothing but print lines. */
  public boolean dumb() {
    return term().equals("dumb");
  }

  /** {@code NO_COLOR}, set to anything but an empty text: no colours (no-color.org). */
  public boolean noColour() {
    return !value("NO_COLOR").isEmpty();
  }

  /** The width that a shell has told, where no terminal can be asked. */
  public int columns() {
    try {
      int columns = Integer.parseInt(value("COLUMNS"));
      return columns > 0 ? columns : DEFAULT_COLUMNS;
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }
}
