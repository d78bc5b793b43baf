package tcpstates.repl.language;

import java.util.Optional;

/**
 * Thrown by a {@link Verb.Form} when a line can't be read; {@link WordReader} makes it. This
 * package's entry points turn it into a {@link SyntaxError}.
 */
public final class SyntaxException extends RuntimeException {

  private final transient int at;
  private final transient Optional<String> suggestion;

  /** Without a stack trace: it is an answer, not a fault. */
  SyntaxException(int at, String message, Optional<String> suggestion) {
    super(message, null, false, false);
    this.at = at;
    this.suggestion = suggestion;
  }

  /** The index in the line's UTF-16 units. */
  int at() {
    return at;
  }

  SyntaxError in(String line) {
    return new SyntaxError(line.codePointCount(0, at) + 1, getMessage(), suggestion);
  }

  /** Whether it says what would be right. */
  public boolean suggests() {
    return suggestion.isPresent();
  }
}
