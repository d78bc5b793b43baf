package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.text.Nearest;

/** Bounds of an exploration as they are typed, such as {@code losses=1,duplicates=1}. */
public final class BoundsText {

  /** The word of how many segments may be in flight. */
  public static final String IN_FLIGHT = "in-flight";

  /** What is explored by default. */
  public static final String DEFAULT = "losses=1,timeouts=1";

  private static final Bounds UNNAMED = Bounds.none(4).with(Kind.OPENS, 2);
  private static final int MOST_IN_FLIGHT = 64;

  private BoundsText() {}

  /**
   * Reads bounds: names and numbers, in any order, joined by commas. What is not named may not
   * happen, except two opens and four segments in flight.
   */
  public static Parsed<Bounds> read(String text) {
    Bounds bounds = UNNAMED;
    Set<String> named = new TreeSet<>();
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      String part = text.substring(from, to);
      int at = from + leading(part);
      Optional<SyntaxError> problem = wrong(text, at, part.strip(), named);
      if (problem.isPresent()) {
        return new Parsed.Wrong<>(problem.get());
      }
      bounds = with(bounds, part.strip());
      from = to + 1;
    }
    return new Parsed.Value<>(bounds);
  }

  private static int leading(String part) {
    return part.length() - part.stripLeading().length();
  }

  private static Optional<SyntaxError> wrong(String text, int at, String part, Set<String> named) {
    int equals = part.indexOf('=');
    String name = name(part);
    Set<String> names = new TreeSet<>(names());
    if (!names.contains(name)) {
      String message =
          part.isEmpty()
              ? "a bound is missing, such as losses=1"
              : format(
                  "there is no bound %s: %s", WordReader.quote(name), String.join(", ", names()));
      return problem(text, at, message, Nearest.of(name, names));
    }
    if (equals < 0) {
      return problem(text, at + part.length(), format("a number is missing, as in %s=1", name));
    }
    int most = name.equals(IN_FLIGHT) ? MOST_IN_FLIGHT : Bounds.MOST;
    int least = name.equals(IN_FLIGHT) ? 1 : 0;
    String number = part.substring(equals + 1).strip();
    if (!number.matches("[0-9]{1,3}") || value(part) < least || value(part) > most) {
      return problem(
          text,
          at + equals + 1,
          format(
              "%s must be a number from %d to %d, not %s",
              name, least, most, WordReader.quote(number)));
    }
    return named.add(name)
        ? Optional.empty()
        : problem(text, at, format("%s is given twice", WordReader.quote(name)));
  }

  private static Optional<SyntaxError> problem(String text, int at, String message) {
    return problem(text, at, message, Optional.empty());
  }

  private static Optional<SyntaxError> problem(
      String text, int at, String message, Optional<String> suggestion) {
    return Optional.of(new SyntaxError(text.codePointCount(0, at) + 1, message, suggestion));
  }

  private static String name(String part) {
    int equals = part.indexOf('=');
    return (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
  }

  private static int value(String part) {
    return Integer.parseInt(part.substring(part.indexOf('=') + 1).strip());
  }

  private static Bounds with(Bounds bounds, String part) {
    Optional<Kind> kind = Kind.of(name(part));
    return kind.isPresent()
        ? bounds.with(kind.get(), value(part))
        : new Bounds(bounds.amounts(), value(part));
  }

  /** The names of all bounds, in order. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Arrays.stream(Kind.values()).map(Kind::word).toList());
    names.add(IN_FLIGHT);
    return List.copyOf(names);
  }

  /** The bounds as text that can be read again; what may not happen at all is left out. */
  public static String write(Bounds bounds) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : EnumSet.allOf(Kind.class)) {
      if (bounds.left(kind) > 0 || kind == Kind.OPENS) {
        parts.add(kind.word() + "=" + bounds.left(kind));
      }
    }
    parts.add(IN_FLIGHT + "=" + bounds.inFlight());
    return String.join(",", parts);
  }
}
