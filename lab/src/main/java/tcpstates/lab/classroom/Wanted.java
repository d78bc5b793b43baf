package tcpstates.lab.classroom;

import java.util.Optional;

/**
 * What somebody who signs in asks for.
 *
 * @param kind which of the lab's programs
 * @param word what it is given, such as a name
 * @param terminal the kind of their terminal; empty without one, as in a pipe
 * @param ascii whether to draw with ASCII characters only
 */
public record Wanted(Kind kind, Optional<String> word, Optional<String> terminal, boolean ascii) {

  /** The programs of a lab. */
  public enum Kind {
    /** The screen, or the line prompt where there can be none. */
    USUAL,
    SCREEN,
    REPL,
    PAIR,
    WATCH
  }
}
