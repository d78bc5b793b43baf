package tcpstates.web.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.text.Style;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.Keymap;

/**
 * What a tap on words of the screen means: the key that they name, or the command that they show.
 */
final class TappedWords {

  private static final Pattern KEY = Pattern.compile("F[0-9]+|Page-Up|Page-Down");

  private TappedWords() {}

  /** The key that the words name, such as {@code F5} in "hint: F5"; empty if they name none. */
  static Optional<String> key(String words, Style style) {
    if (style == Style.WAITING && words.startsWith("Enter ")) {
      return Optional.of("Enter");
    }
    Matcher named = KEY.matcher(words);
    return named.find()
        ? Optional.of(named.group().replace("-", "")).filter(key -> Keymap.action(key).isPresent())
        : Optional.empty();
  }

  /**
   * The line after a tap on a command that the screen shows. What is not to be typed as it stands,
   * such as the last word of {@code predict server STATE}, is left out.
   *
   * @param line what is typed already; it stays if the words are no command
   * @param words as the screen shows them: perhaps only a part, where a command goes on in the next
   *     row
   */
  static String line(Desk desk, String line, String words, Style style) {
    // A pane that waits says ANSWER #1 SYN, which is no command.
    boolean awaited =
        style == Style.WAITING
            && words.matches("[a-z][a-z ]*")
            && desk.session().language().parse(words) instanceof ParseResult.Ok;
    if (style != Style.COMMAND && !awaited) {
      return line;
    }
    if (words.matches("[0-9]+\\.")) {
      return line + words.substring(0, words.length() - 1) + " ";
    }
    String before = line.isEmpty() || line.endsWith(" ") ? line : line + " ";
    return written(desk, before, words).or(() -> written(desk, "", words)).orElse(line);
  }

  private static Optional<String> written(Desk desk, String before, String words) {
    String all = before + words;
    int right = readable(desk, all);
    return right > before.length()
        ? Optional.of(all.substring(0, right).stripTrailing() + " ")
        : Optional.empty();
  }

  /** How much of a line can be read. */
  private static int readable(Desk desk, String line) {
    return desk.session().language().parse(line) instanceof ParseResult.Wrong wrong
        ? line.offsetByCodePoints(
            0, Math.min(wrong.error().column() - 1, line.codePointCount(0, line.length())))
        : line.length();
  }
}
