package tcpstates.repl.terms;

import static tcpstates.repl.language.Keywords.entry;
import static tcpstates.repl.text.Format.format;

import java.math.BigDecimal;
import java.util.List;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Digits;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;

/** Reads lengths of time, such as {@code 500ms}, {@code 1.5s} and {@code 1h30m}. */
public final class DurationReader {

  /** A thousand hours, in milliseconds. */
  public static final long LONGEST = 3_600_000_000L;

  private static final int MOST_DIGITS = 15;
  private static final String TOO_LONG = "a length of time can be at most 1000h";

  /** Some lengths of time. */
  public static final String SAMPLES = "500ms, 3s, 2m or 1h";

  private static final Keywords<Long> UNITS =
      new Keywords<>(
          "a unit of time",
          "units",
          Token.Kind.NUMBER,
          List.of(
              entry("ms", 1L, "milliseconds", "msec", "millisecond", "milliseconds"),
              entry("s", 1_000L, "seconds", "sec", "secs", "second", "seconds"),
              entry("m", 60_000L, "minutes", "min", "mins", "minute", "minutes"),
              entry("h", 3_600_000L, "hours", "hr", "hour", "hours")));

  private DurationReader() {}

  /** A length of time in milliseconds, more than 0. */
  public static long read(WordReader words) {
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
    return inRange(words, start, sum);
  }

  private static SyntaxException notOne(WordReader words) {
    return words.notA("a length of time", SAMPLES + ", for example");
  }

  /** Offers a few lengths. */
  public static void offer(WordReader words) {
    words.offer(() -> List.of(sample("500ms"), sample("1s"), sample("3s"), sample("1m")));
  }

  private static BigDecimal part(WordReader words, int start) {
    String digits = words.takeWhile(c -> Digits.isOne(c) || c == '.', Token.Kind.NUMBER);
    boolean decimal = digits.indexOf('.') == digits.lastIndexOf('.') && !digits.endsWith(".");
    if (!decimal) {
      words.moveTo(start);
      throw notOne(words);
    }
    if (digits.length() > MOST_DIGITS) {
      throw words.wrongAt(start, TOO_LONG);
    }
    words.position();
    String unit = words.takeWhile(Character::isLetter, Token.Kind.NUMBER);
    if (unit.isEmpty() && words.here() == ',') {
      throw words.wrongAt(start, "a fraction is written with a point, as in 1.5s");
    }
    if (unit.isEmpty()) {
      throw words.wrongAt(start, "the unit is missing: ms, s, m or h", digits + "s");
    }
    long millis = UNITS.find(unit).orElseThrow(() -> noUnit(words, start, digits, unit));
    return new BigDecimal(digits).multiply(BigDecimal.valueOf(millis));
  }

  private static SyntaxException noUnit(WordReader words, int start, String digits, String unit) {
    String message = format("%s is not a unit of time: ms, s, m or h", WordReader.quote(unit));
    return "2msl".equalsIgnoreCase(digits + unit)
        ? words.wrongAt(start, message, "2msl")
        : words.wrongAt(start, message);
  }

  private static long inRange(WordReader words, int start, BigDecimal millis) {
    if (millis.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
      throw words.wrongAt(start, TOO_LONG);
    }
    if (millis.signum() == 0) {
      throw words.wrongAt(start, "a length of time must be more than 0");
    }
    if (millis.stripTrailingZeros().scale() > 0) {
      throw words.wrongAt(start, "times can't be finer than 1 ms");
    }
    return millis.longValueExact();
  }

  /** The length as it is typed, in the largest unit that fits. */
  public static String write(long millis) {
    for (int i = UNITS.entries().size() - 1; i > 0; i--) {
      Keywords.Entry<Long> unit = UNITS.entries().get(i);
      if (millis % unit.value() == 0) {
        return millis / unit.value() + unit.name();
      }
    }
    return millis + "ms";
  }

  private static Candidate sample(String value) {
    return new Candidate(value, "", "lengths of time", true);
  }
}
