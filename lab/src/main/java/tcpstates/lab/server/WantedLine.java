package tcpstates.lab.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.lab.classroom.Wanted;

/** Reads the text after {@code ssh NAME@HOST}: one of the lab's programs, or nothing. */
final class WantedLine {

  /** What to say about any other text. */
  static final String USAGE =
      "This lab runs its own programs only: screen, repl, watch CODE, and for instructors board.";

  private static final int LONGEST = 200;

  private WantedLine() {}

  /**
   * What a person wants; empty if a lab doesn't have it.
   *
   * @param line what they have typed; empty for nothing
   * @param terminal the kind of their terminal; empty without one
   */
  static Optional<Wanted> read(Optional<String> line, Optional<String> terminal) {
    if (line.isEmpty()) {
      return Optional.of(new Wanted(Wanted.Kind.USUAL, Optional.empty(), terminal, false));
    }
    if (line.get().length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(line.get().strip().split("\\s+"));
    boolean ascii = words.get(words.size() - 1).equals("--ascii");
    List<String> rest = ascii ? words.subList(0, words.size() - 1) : words;
    return kind(rest)
        .map(kind -> new Wanted(kind, rest.stream().skip(1).findFirst(), terminal, ascii));
  }

  private static Optional<Wanted.Kind> kind(List<String> words) {
    String name = words.isEmpty() ? "" : words.get(0).toUpperCase(Locale.ROOT);
    return Arrays.stream(Wanted.Kind.values())
        .filter(kind -> kind.name().equals(name) && words.size() == words(kind))
        .findFirst();
  }

  private static int words(Wanted.Kind kind) {
    return switch (kind) {
      case USUAL -> 0;
      case SCREEN, REPL, BOARD -> 1;
      case WATCH -> 2;
    };
  }
}
