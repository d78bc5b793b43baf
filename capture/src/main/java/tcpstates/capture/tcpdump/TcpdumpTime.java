package tcpstates.capture.tcpdump;

import java.time.DateTimeException;
import java.time.LocalDate;

/** When segments were captured, in each of the time formats that tcpdump can print. */
final class TcpdumpTime {

  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400 * SECOND;

  /** The day from which days are counted if only the time of day is known. */
  private long day = DAY;

  private long last = DAY;

  /**
   * The time of a line, in nanoseconds since 1970: {@code 2026-01-31 12:00:00.000001}, {@code
   * 12:00:00.000001} or {@code 1769860800.000001}. A line without a time has the time of the line
   * before.
   */
  long of(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    String first = word(line, start);
    if (first.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      String time = word(line, start + first.length() + 1);
      if (isClock(time)) {
        return date(first, time);
      }
    } else if (isClock(first)) {
      return clock(first);
    } else if (first.matches("[0-9]{9,10}[.][0-9]{1,9}")) {
      last = fraction(first);
    }
    return last;
  }

  private static String word(String line, int start) {
    int end = line.indexOf(' ', start);
    return end < 0 ? "" : line.substring(start, end);
  }

  private static boolean isClock(String text) {
    return text.matches("[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?");
  }

  private long date(String date, String time) {
    try {
      last = LocalDate.parse(date).toEpochDay() * DAY + ofDay(time);
    } catch (DateTimeException e) {
      return clock(time);
    }
    return last;
  }

  /** After midnight, the clock starts again. */
  private long clock(String time) {
    long now = day + ofDay(time);
    if (last - now > DAY / 2) {
      day += DAY;
      now += DAY;
    }
    last = now;
    return now;
  }

  private static long ofDay(String time) {
    long hours = Long.parseLong(time.substring(0, 2));
    long minutes = Long.parseLong(time.substring(3, 5));
    return (hours * 60 + minutes) * 60 * SECOND + fraction(time.substring(6));
  }

  /** Seconds with a fraction. */
  private static long fraction(String seconds) {
    int dot = seconds.indexOf('.');
    if (dot < 0) {
      return Long.parseLong(seconds) * SECOND;
    }
    String digits = (seconds.substring(dot + 1) + "000000000").substring(0, 9);
    return Long.parseLong(seconds.substring(0, dot)) * SECOND + Long.parseLong(digits);
  }
}
