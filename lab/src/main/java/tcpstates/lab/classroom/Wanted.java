package tcpstates.lab.classroom;

import java.util.List;
import java.util.Optional;

/**
 * What a person who signs in asks for.
 *
 * @param kind which of the lab's programs
 * @param word its argument, such as a name
 * @param terminal the kind of their terminal; empty without one, as in a pipe
 * @param ascii whether to draw with ASCII characters only
 */
public record Wanted(Kind kind, Optional<String> word, Optional<String> terminal, boolean ascii) {

  /** The programs of a lab. */
  public enum Kind {
    /** The screen, or the line prompt if no screen can be shown. */
    USUAL,
    SCREEN,
    REPL,
    /** The screen of a student, chosen by the code that the student gave out. */
    WATCH,
    /** The instructor's board. */
    BOARD
  }

  /** Whether a screen can be shown: there is a terminal that can move its cursor. */
  public boolean screen() {
    boolean able = terminal.filter(name -> !name.isEmpty() && !name.equals("dumb")).isPresent();
    return able && kind != Kind.REPL;
  }

  /** How many colours their terminal has, judged by its name. */
  public int colours() {
    String name = terminal.orElse("");
    if (name.contains("256color") || name.contains("direct")) {
      return 256;
    }
    boolean coloured = COLOURED.stream().anyMatch(name::startsWith);
    return coloured ? 8 : 0;
  }

  private static final List<String> COLOURED =
      List.of(
          "xterm", "screen", "tmux", "linux", "rxvt", "cygwin", "putty", "konsole", "alacritty");
}
