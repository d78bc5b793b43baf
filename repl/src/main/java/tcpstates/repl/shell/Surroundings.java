package tcpstates.repl.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about the terminal and where files belong.
 *
 * @param variables environment variables
 */
public record Surroundings(Map<String, String> variables) {

  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** The kind of terminal; {@code dumb} where nothing is said. */
  public String term() {
    String term = value("TERM");
    return term.isEmpty() ? "dumb" : term;
  }

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
      return columns > 0 ? columns : 80;
    } catch (NumberFormatException e) {
      return 80;
    }
  }

  /** Where this program keeps what it remembers between sessions, if there is such a place. */
  public Optional<Path> stateFolder() {
    try {
      // The XDG base directory specification ignores relative paths.
      Path state = Path.of(value("XDG_STATE_HOME"));
      if (state.isAbsolute()) {
        return Optional.of(state.resolve("tcpstates"));
      }
      Path home = Path.of(value("HOME"));
      return home.isAbsolute()
          ? Optional.of(home.resolve(".local").resolve("state").resolve("tcpstates"))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private String value(String name) {
    return variables.getOrDefault(name, "");
  }
}
