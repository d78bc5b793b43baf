package tcpstates.repl.shell;

import java.util.Map;
import java.util.Set;

/**
 * What a person's environment says: the kind of their terminal, and how they want to use it.
 *
 * @param variables environment variables
 */
public record Environment(Map<String, String> variables) {

  /**
   * Terminals that bring their own entry for terminfo, which the machine at the other end of an SSH
   * connection does not have.
   */
  private static final Set<String> MODERN =
      Set.of(
          "xterm-ghostty", "xterm-kitty", "alacritty", "foot", "foot-extra", "wezterm", "contour");

  private static final int DEFAULT_COLUMNS = 80;
  private static final int MANY_COLOURS = 256;

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The value of a variable; empty if it is not set. */
  public String value(String name) {
    return variables.getOrDefault(name, "");
  }

  /** The kind of terminal; {@code dumb} if it is not set. */
  public String term() {
    String term = value("TERM");
    return term.isEmpty() ? "dumb" : term;
  }

  /** Whether the terminal can do nothing but print lines. */
  public boolean dumb() {
    return term().equals("dumb");
  }

  /**
   * No colours: {@code NO_COLOR}, set to anything but an empty text (no-color.org), or {@code
   * CLICOLOR=0} (bixense.com/clicolors).
   */
  public boolean noColour() {
    return !value("NO_COLOR").isEmpty() || value("CLICOLOR").equals("0");
  }

  /**
   * How many colours a terminal has. Many that have 16 million say so only in {@code COLORTERM}.
   *
   * @param known how many the system knows of
   */
  public int colours(int known) {
    String said = value("COLORTERM");
    boolean more = said.equals("truecolor") || said.equals("24bit") || modern();
    return noColour() ? 0 : more ? Math.max(known, MANY_COLOURS) : known;
  }

  /** Whether the terminal can do what xterm can, whatever the system knows of it. */
  public boolean modern() {
    return MODERN.contains(term()) || term().endsWith("-256color");
  }

  /** The width that a shell has set, for when there is no terminal. */
  public int columns() {
    try {
      int columns = Integer.parseInt(value("COLUMNS"));
      return columns > 0 ? columns : DEFAULT_COLUMNS;
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }
}
