package tcpstates.repl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.command.ExplainTextCommand;

/**
 * A text between two lines of three quotes, while its lines come. It may begin right behind the
 * first quotes, and the last quotes may stand at the end of its last line.
 */
public final class TextBlock {

  /** How many characters are kept. Nobody pastes more. */
  static final int LONGEST = 4_000_000;

  private static final Pattern OPENING =
      Pattern.compile(
          "\\s*(?:explain\\s*)?" + ExplainTextCommand.QUOTES + "(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final StringBuilder text = new StringBuilder();
  private boolean closed;
  private boolean cut;

  private TextBlock() {}

  /** A block that begins with this line; empty if none does. */
  public static Optional<TextBlock> opening(String line) {
    Matcher found = OPENING.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    TextBlock block = new TextBlock();
    if (!found.group(1).isBlank()) {
      block.add(found.group(1));
    }
    return Optional.of(block);
  }

  /** Adds the next line. */
  public void add(String line) {
    closed = closes(line);
    String stripped = line.stripTrailing();
    String kept =
        closed
            ? stripped.substring(0, stripped.length() - ExplainTextCommand.QUOTES.length())
            : line;
    if (text.length() + kept.length() < LONGEST) {
      text.append(closed && kept.isBlank() ? "" : kept + "\n");
    } else {
      cut = true;
    }
  }

  private static boolean closes(String line) {
    return line.stripTrailing().endsWith(ExplainTextCommand.QUOTES);
  }

  /** Whether its last line has come. */
  public boolean isClosed() {
    return closed;
  }

  /** Whether some of its lines are left out, because it is too long. */
  public boolean isCut() {
    return cut;
  }

  /** Its lines, each with its end. */
  public String text() {
    return text.toString();
  }

  // ---- several lines at once

  /**
   * Of lines that are pasted at once, those that count: empty ones do only inside a block, where
   * they are part of the text.
   *
   * @param within whether a block is open before the first of them
   */
  public static List<String> worthSaying(List<String> lines, boolean within) {
    List<String> said = new ArrayList<>();
    boolean inside = within;
    for (String line : lines) {
      if (inside || !line.isBlank() || lines.size() == 1) {
        said.add(line);
      }
      inside = inside ? !closes(line) : opens(line);
    }
    return said;
  }

  /** Lines that were pasted at once, up to the one that opens a block: the text is no command. */
  public static String worthKeeping(String lines) {
    int end = 0;
    for (String line : lines.split("\n", -1)) {
      end += line.length();
      if (opens(line)) {
        return lines.substring(0, end);
      }
      end++;
    }
    return lines;
  }

  private static boolean opens(String line) {
    return opening(line).filter(block -> !block.isClosed()).isPresent();
  }
}
