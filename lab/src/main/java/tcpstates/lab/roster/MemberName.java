package tcpstates.lab.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import tcpstates.repl.text.Visible;

/**
 * The name with which a person signs in.
 *
 * @param text 1 to 32 lower-case letters, digits, dots, dashes and underscores; it begins with a
 *     letter or a digit
 */
public record MemberName(String text) implements Comparable<MemberName> {

  private static final int LONGEST = 32;

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  /**
   * Makes a name.
   *
   * @throws IllegalArgumentException if the text is not a name; see {@link #wrong}
   */
  public MemberName {
    wrong(text)
        .ifPresent(
            what -> {
              throw new IllegalArgumentException(what);
            });
  }

  /** Why a text is not a name, in words that follow the text; empty if it is one. */
  public static Optional<String> wrong(String text) {
    if (text.isEmpty()) {
      return Optional.of("a name is missing");
    }
    if (text.length() > LONGEST) {
      return Optional.of("a name has at most " + LONGEST + " characters");
    }
    return FORM.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(
            "`"
                + Visible.text(text)
                + "` is not a name: it may have lower-case letters, digits, dots, dashes and"
                + " underscores, and begins with a letter or a digit");
  }

  /** The name, if the text is one. */
  public static Optional<MemberName> of(String text) {
    return wrong(text).isEmpty() ? Optional.of(new MemberName(text)) : Optional.empty();
  }

  @Override
  public int compareTo(MemberName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
