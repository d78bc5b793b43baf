package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.world.Selector;
import tcpstates.repl.terms.Condition;

/** Which goals a search can look for. */
final class SearchScope {

  private SearchScope() {}

  /** Why a search can't look for a goal, in a sentence; empty if it can. */
  static Optional<String> beyond(Condition goal) {
    return goal.parts().stream()
        .filter(check -> check instanceof Condition.OnWire wire && named(wire.segments().which()))
        .findFirst()
        .map(
            check ->
                format(
                    "`%s` can't be searched for: a search ignores the numbers and the order of"
                        + " segments in flight. Use flags, as in `wire ack`.",
                    check.text()));
  }

  /** Why there are too many checks that look back, in a sentence; empty if there are not. */
  static Optional<String> tooMany(Condition goal, List<Condition> avoid) {
    int bits = WayFacts.lookingBack(List.of(goal)).size() + WayFacts.lookingBack(avoid).size();
    return bits > WayFacts.MOST
        ? Optional.of(
            format(
                "A search can look back for at most %d things; these are %d.", WayFacts.MOST, bits))
        : Optional.empty();
  }

  /** Why {@code explore} can't look for a goal: it looks back. Empty if it does not. */
  static Optional<String> lookingBack(Condition goal) {
    return WayFacts.lookingBack(List.of(goal)).stream()
        .findFirst()
        .map(
            check ->
                format(
                    "`%s` looks back, and `explore` does not keep the way to a world. Use `path`.",
                    check.text()));
  }

  private static boolean named(Selector.Which which) {
    return which instanceof Selector.ById
        || which instanceof Selector.First
        || which instanceof Selector.Last;
  }

  /** How many segments in flight a goal needs. */
  static int inFlight(Condition goal) {
    return goal.parts().stream()
        .mapToInt(check -> check instanceof Condition.WireHolds wire ? wire.segments() : 0)
        .max()
        .orElse(0);
  }

  /** The kinds of moves of an alphabet, as they are typed. */
  static List<String> words(Alphabet alphabet) {
    List<String> words = new ArrayList<>(List.of("answers", "deliver", "wait timer"));
    for (Letter letter : Letter.values()) {
      if (alphabet.letters().contains(letter)) {
        words.addAll(words(letter));
      }
    }
    return List.copyOf(words);
  }

  static List<String> words(Letter letter) {
    return switch (letter) {
      case OPEN -> List.of("listen", "connect");
      case DUPLICATE -> List.of("dup");
      case SEND, READ, CLOSE, DROP, CORRUPT, ABORT, CRASH ->
          List.of(letter.name().toLowerCase(Locale.ROOT));
    };
  }
}
