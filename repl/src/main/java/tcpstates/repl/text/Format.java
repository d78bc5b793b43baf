package tcpstates.repl.text;

import java.util.Locale;

/** Puts values into text, the same on every computer: digits are ASCII in every locale. */
public final class Format {

  private Format() {}

  /** As {@link String#format(Locale, String, Object...)} with {@link Locale#ROOT}. */
  public static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
