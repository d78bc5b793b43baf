package tcpstates.repl.language;

import static tcpstates.repl.language.Choice.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads lengths of time, such as {@code 500ms}, {@code 1.5s} and {@code 1h30m}. */
final class DurationReader {

  /** A thousand hours, in milliseconds. */
  static final long LONGEST = 3_600_000_000L;

  private static final int MOST_DIGITS = 15;
  private static final String TOO_LONG = "a length of time can be 1000h at the most";

  /** Some lengths of time. */
  static final String SAMPLES = "500ms, 3s, 2m or 1h";

  private static final Choice<Long> UNITS =
      new Choice<>(
          "a unit of time",
          "units",
          Token.Kind.NUMBER,
          List.of(
              entry("ms", 1L, "milliseconds", "msec", "millisecond", "milliseconds"),
              entry("s", 1_000L, "seconds", "sec", "secs", "second", "seconds"),
              entry("m", 60_000L, "minutes", "min", "mins", "minute", "minutes"),
              entry("h", 3_600_000L, "hours", "hr", "hour", "hours")));

  private DurationReader() {}

  static long read(Words words) {
    offer(words);
    int start = words.position();
    if (!words.nextIsDigit()) {
      throw notOne(words);
    }
    BigDecimal sum = BigDecimal.ZERO;
    do {
      sum = sum.add(part(words, start));
    } while (Digits.isOne(words.here()));
    if (!words.wordEndsHere()) {
      words.moveTo(start);
      throw notOne(words);
    }
    return inRange(start, sum);
  }

  private static SyntaxException notOne(Words words) {
    return words.notA("a length of time", SAMPLES + ", for example");
  }

  /** Offers a few lengths. */
  static void offer(Words words) {
    words.offer(() -> List.of(sample("500ms"), sample("1s"), sample("3s"), sample("1m")));
  }

  private static BigDecimal part(Words words, int start) {
    String digits = words.takeWhile(c -> Digits.isOne(c) || c == '.', Token.Kind.NUMBER);
    boolean decimal = digits.indexOf('.') == digits.lastIndexOf('.') && !digits.endsWith(".");
    if (!decimal) {
      words.moveTo(start);
      throw notOne(words);
    }
    if (digits.length() > MOST_DIGITS) {
      throw wrong(start, TOO_LONG);
    }
    words.position();
    String unit = words.takeWhile(Character::isLetter, Token.Kind.NUMBER);
    if (unit.isEmpty() && words.here() == ',') {
      throw wrong(start, "a fraction is written with a point, as in 1.5s");
    }
    if (unit.isEmpty()) {
      throw new SyntaxException(
          start, "the unit is missing: ms, s, m or h", Optional.of(digits + "s"));
    }
    long millis =
        UNITS
            .find(unit)
            .orElseThrow(
                () ->
                    new SyntaxException(
                        start,
                        "%s is not a unit of time: ms, s, m or h".formatted(Words.quote(unit)),
                        Optional.of("2msl").filter(msl -> msl.equalsIgnoreCase(digits + unit))));
    return new BigDecimal(digits).multiply(BigDecimal.valueOf(millis));
  }

  private static long inRange(int start, BigDecimal millis) {
    if (millis.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
      throw wrong(start, TOO_LONG);
    }
    if (millis.signum() == 0) {
      throw wrong(start, "a length of time must be more than nothing");
    }
    if (millis.stripTrailingZeros().scale() > 0) {
      throw wrong(start, "the clock knows nothing finer than a millisecond");
    }
    return millis.longValueExact();
  }

  /** The length as it is typed, in the largest unit that fits. */
  static String write(long millis) {
    for (int i = UNITS.entries().size() - 1; i > 0; i--) {
      Choice.Entry<Long> unit = UNITS.entries().get(i);
      if (millis % unit.value() == 0) {
        return millis / unit.value() + unit.name();
      }
    }
    return millis + "ms";
  }

  private static SyntaxException wrong(int at, String message) {
    return new SyntaxException(at, message, Optional.empty());
  }

  private static Candidate sample(String value) {
    return new Candidate(value, "", "lengths of time", true);
  }
}
