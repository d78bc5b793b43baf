package tcpstates.lab.server;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much of the processors one connection may use: a fifth of one processor, and half a second at
 * once. A person who types doesn't notice it. A person who starts search after search waits between
 * them.
 */
final class ProcessorShare {

  private static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int PART = 5;

  private final LongSupplier clock;
  private long left = AT_ONCE;
  private long at;

  /**
   * Makes a full share.
   *
   * @param clock in nanoseconds, from any start
   */
  ProcessorShare(LongSupplier clock) {
    this.clock = clock;
    this.at = clock.getAsLong();
  }

  /** Subtracts work that took this long. */
  void spent(long nanos) {
    refill();
    left -= nanos;
  }

  /** How long to wait before the next work; 0 if some of the share is left. */
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
