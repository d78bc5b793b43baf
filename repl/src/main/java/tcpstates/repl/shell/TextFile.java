package tcpstates.repl.shell;

import java.util.List;

/**
 * A file that was read as text.
 *
 * @param name what to call it in messages
 * @param lines its lines, without line ends
 */
public record TextFile(String name, List<String> lines) {

  public TextFile {
    lines = List.copyOf(lines);
  }

  /** The whole text, each line with a line feed. */
  public String whole() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
