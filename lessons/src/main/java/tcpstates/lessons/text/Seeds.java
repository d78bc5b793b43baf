package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.language.Keywords;

/** The values from which a seed chooses. */
final class Seeds {

  /** No value. */
  static final Seeds NONE = new Seeds(Map.of(), Map.of());

  private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9_-]*)\\s*=\\s*(\\S.*)");
  private static final Pattern RANGE = Pattern.compile("([0-9]+)\\s*\\.\\.\\s*([0-9]+)");

  /** No number of TCP has more digits. */
  private static final int MOST_DIGITS = 10;

  /** The values that a name can have. */
  private sealed interface Values {}

  private record Words(List<String> words) implements Values {
    Words {
      words = List.copyOf(words);
    }
  }

  private record Range(long low, long high) implements Values {}

  private final Map<String, Values> byName;
  private final Map<String, Location> places;

  private Seeds(Map<String, Values> byName, Map<String, Location> places) {
    this.byName = byName;
    this.places = places;
  }

  /** Reads a {@code seeded} block. */
  static Seeds read(FencedBlock fence, LessonProblems problems) {
    Map<String, Values> byName = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    for (SourceLine row : fence.said()) {
      Matcher line = LINE.matcher(row.text());
      if (!line.matches()) {
        problems.add(row.at(), "a line is `NAME = VALUE | VALUE`, or `NAME = LOW..HIGH`");
      } else {
        Values values = values(row.from(line.start(2)), problems);
        places.putIfAbsent(line.group(1), row.at());
        if (byName.putIfAbsent(line.group(1), values) != null) {
          problems.add(row.at(), format("`%s` appears twice", line.group(1)));
        }
      }
    }
    if (byName.isEmpty() && problems.none()) {
      problems.add(fence.at(), "this block is empty");
    }
    return new Seeds(byName, places);
  }

  private static Values values(SourceLine row, LessonProblems problems) {
    Matcher range = RANGE.matcher(row.text());
    if (range.matches()) {
      if (Math.max(range.group(1).length(), range.group(2).length()) > MOST_DIGITS) {
        problems.add(row.at(), format("a number in a range has at most %d digits", MOST_DIGITS));
        return new Range(0, 1);
      }
      long low = Long.parseLong(range.group(1));
      long high = Long.parseLong(range.group(2));
      if (low >= high) {
        problems.add(row.at(), "a range goes from a lower number to a higher one");
      }
      return new Range(low, Math.max(low, high));
    }
    List<String> words = List.of(row.text().split("\\|", -1)).stream().map(String::strip).toList();
    if (words.size() < 2 || words.stream().anyMatch(String::isEmpty)) {
      problems.add(row.at(), "there are at least two values, with `|` between them");
    }
    return new Words(words);
  }

  /** A side, and the name of its peer. */
  private static final String WHO = "who";

  private static final String OTHER = "other";

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** What a seed picks; without a seed, the first value of each name. */
  Map<String, String> pick(OptionalLong seed) {
    Map<String, String> picked = new TreeMap<>();
    long salt = 0;
    for (Map.Entry<String, Values> entry : byName.entrySet()) {
      salt++;
      long number = seed.isEmpty() ? 0 : mix(seed.getAsLong() + salt * 0x9E3779B97F4A7C15L);
      picked.put(entry.getKey(), value(entry.getValue(), number));
    }
    Optional.ofNullable(picked.get(WHO))
        .flatMap(Keywords.SIDES::find)
        .ifPresent(side -> picked.putIfAbsent(OTHER, side.peer().word()));
    return picked;
  }

  private static String value(Values values, long number) {
    if (values instanceof Range range) {
      long width = range.high() - range.low() + 1;
      return Long.toString(range.low() + Long.remainderUnsigned(number, width));
    }
    List<String> words = ((Words) values).words();
    return words.get((int) Long.remainderUnsigned(number, words.size()));
  }

  /** SplitMix64's last step. It is our own, so that a seed always means the same. */
  static long mix(long seed) {
    long z = seed;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * The rows with the picked values. A name that is not known is a problem.
   *
   * @param whole whether the rows are a whole lesson: then a name that is not used is a problem,
   *     too
   */
  List<SourceLine> fill(
      List<SourceLine> rows, Map<String, String> picked, boolean whole, LessonProblems problems) {
    Map<String, Boolean> used = new TreeMap<>();
    byName.keySet().forEach(name -> used.put(name, false));
    for (SourceLine row : rows) {
      Matcher hole = SourceLine.HOLE.matcher(row.text());
      while (hole.find()) {
        if (picked.containsKey(hole.group(1))) {
          used.replace(hole.group(1), true);
          if (!SourceLine.canFill(picked.get(hole.group(1)), hole.group(2))) {
            problems.add(
                row.at(hole.start()),
                format("%s adds to a value that is not a number", hole.group()));
          }
        } else {
          problems.unknown(
              row.at(hole.start()),
              format("there is no seeded value %s", hole.group()),
              hole.group(1),
              picked.keySet());
        }
      }
    }
    used.forEach(
        (name, is) -> {
          if (!is && whole) {
            problems.add(
                places.get(name), format("the seeded value `%s` is not used anywhere", name));
          }
        });
    return rows.stream().map(row -> row.filled(picked)).toList();
  }
}
