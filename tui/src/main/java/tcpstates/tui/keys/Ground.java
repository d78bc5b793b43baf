package tcpstates.tui.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The background of a terminal, as it says it itself (xterm's control sequence OSC 11).
 *
 * @param dark whether it is dark
 */
public record Ground(boolean dark) {

  /**
   * What asks for it. The second question is one that every terminal answers, so its answer ends
   * the waiting where there is none to the first.
   */
  public static final String ASK = "\u001b]11;?\u001b\\\u001b[c";

  /** How an answer begins, after Escape. */
  static final String START = "]11;";

  private static final Pattern COLOUR =
      Pattern.compile("]11;rgba?:(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})(/.*)?");

  /** Whether a byte can be a part of an answer. */
  static boolean mayHold(int b) {
    return b == 0x1b
        || b == '/'
        || b == ':'
        || b == ';'
        || b == 'r'
        || b == 'g'
        || Character.digit(b, 16) >= 0;
  }

  /** What an answer says; empty if it can't be read. */
  static Optional<Ground> of(String answer) {
    Matcher parts = COLOUR.matcher(answer);
    if (!parts.matches()) {
      return Optional.empty();
    }
    // How bright the three look (ITU-R BT.601).
    double bright =
        0.299 * share(parts.group(1))
            + 0.587 * share(parts.group(2))
            + 0.114 * share(parts.group(3));
    return Optional.of(new Ground(bright < 0.5));
  }

  private static double share(String digits) {
    return Integer.parseInt(digits, 16) / (Math.pow(16, digits.length()) - 1);
  }
}
