package tcpstates.lab.server;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much of the processors one connection may take: a fifth of one, and half a second at once.
 * Who types does not notice; who lets search upon search run waits between them.
 */
final class ProcessorShare {

  private static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int PART = 5;

  private final LongSupplier clock;
  private long left = AT_ONCE;
  private long at;

  /**
   * A share of which nothing is taken.
   *
   * @param clock in nanoseconds, from any beginning
   */
  ProcessorShare(LongSupplier clock) {
    this.clock = clock;
    this.at = clock.getAsLong();
  }

  /** Work was done that took this long. */
  void spent(long nanos) {
    refill();
    left -= nanos;
  }

  /** How long to wait before more is done; 0 where there is something left. */
  long waitNanos() {
    refill();
    return left >= 0 ? 0 : -left * PART;
  }

  private void refill() {
    long now = clock.getAsLong();
    left = Math.min(AT_ONCE, left + (now - at) / PART);
    at = now;
  }
}
