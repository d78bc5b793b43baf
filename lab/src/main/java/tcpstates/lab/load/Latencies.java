package tcpstates.lab.load;

import static tcpstates.repl.text.Format.format;

import java.util.Arrays;

/** The times from a key until the screen shows its effect. Many threads may add times. */
final class Latencies {

  private long[] nanos = new long[1_024];
  private int count;

  synchronized void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count] = time;
    count++;
  }

  /**
   * The time, in milliseconds, that this share of all times does not exceed; the share is from 0 to
   * 1.
   */
  private double percentile(double part) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int index = (int) Math.min(count - 1, Math.floor(part * count));
    return count == 0 ? 0 : sorted[index] / 1e6;
  }

  /** What the times since the last call were, in words. */
  synchronized String take() {
    String said =
        format(
            "%d keys, 50%% within %.1f ms, 99%% within %.1f ms, the slowest %.1f ms",
            count, percentile(0.5), percentile(0.99), percentile(1));
    count = 0;
    return said;
  }
}
