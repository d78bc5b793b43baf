package tcpstates.capture.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as text. A capture has many frames in each second, so the text of a second is made once for
 * all of them.
 */
final class Timestamps {

  private static final long SECOND = 1_000_000_000;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private long lastSecond = -1;
  private String lastText = "";

  /**
   * The time, such as {@code 2026-01-31T12:00:00.000001Z}, with nine digits if six are not enough.
   */
  void append(StringBuilder text, long nanoseconds) {
    long second = Math.floorDiv(nanoseconds, SECOND);
    if (second != lastSecond) {
      lastSecond = second;
      lastText = SECONDS.format(Instant.ofEpochSecond(second));
    }
    long fraction = Math.floorMod(nanoseconds, SECOND);
    text.append(lastText).append('.');
    if (fraction % 1_000 == 0) {
      digits(text, fraction / 1_000, 6);
    } else {
      digits(text, fraction, 9);
    }
    text.append('Z');
  }

  /** Seconds with six decimal places, for the time between two events. */
  static String seconds(long nanoseconds) {
    long micros = Math.floorDiv(nanoseconds, 1_000);
    StringBuilder text = new StringBuilder(micros < 0 ? "-" : "");
    micros = Math.abs(micros);
    text.append(micros / 1_000_000).append('.');
    digits(text, micros % 1_000_000, 6);
    return text.toString();
  }

  private static void digits(StringBuilder text, long value, int count) {
    for (long unit = power(count - 1); unit > 0; unit /= 10) {
      text.append((char) ('0' + value / unit % 10));
    }
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
