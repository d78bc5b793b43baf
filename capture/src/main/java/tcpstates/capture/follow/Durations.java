package tcpstates.capture.follow;

/** How long something took, as text. */
public final class Durations {

  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000 * MICRO;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;

  private Durations() {}

  /** Such as {@code 250 us}, {@code 12 ms}, {@code 1.5 s}, {@code 41 s}, {@code 2 min 5 s}. */
  public static String text(long nanoseconds) {
    if (nanoseconds < MILLI) {
      return Math.max(0, nanoseconds / MICRO) + " us";
    }
    if (nanoseconds < SECOND) {
      return nanoseconds / MILLI + " ms";
    }
    if (nanoseconds < 10 * SECOND) {
      return nanoseconds / SECOND + "." + tenths(nanoseconds) + " s";
    }
    if (nanoseconds < 2 * MINUTE) {
      return nanoseconds / SECOND + " s";
    }
    long minutes = nanoseconds / MINUTE;
    if (minutes < 120) {
      return minutes + " min " + nanoseconds % MINUTE / SECOND + " s";
    }
    return minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static long tenths(long nanoseconds) {
    return nanoseconds % SECOND / (100 * MILLI);
  }
}
