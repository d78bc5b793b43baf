package tcpstates.engine.bench;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expressions of cases and examples: names and integers, joined by + and -. */
public final class Expressions {

  private static final Pattern TERM =
      Pattern.compile("\\s*([+-]?)\\s*([A-Za-z][A-Za-z0-9.]*|[0-9]+)\\s*");

  private Expressions() {}

  /** The value. The caller reduces it modulo 2^32. */
  public static long value(String text, Function<String, Long> names) {
    Matcher term = TERM.matcher(text);
    long sum = 0;
    int at = 0;
    while (at < text.length()) {
      if (!term.find(at) || term.start() != at || (at > 0 && term.group(1).isEmpty())) {
        throw new IllegalArgumentException("not an expression: " + text);
      }
      String word = term.group(2);
      long value = Character.isDigit(word.charAt(0)) ? Long.parseLong(word) : names.apply(word);
      sum += term.group(1).equals("-") ? -value : value;
      at = term.end();
    }
    return sum;
  }
}
