package tcpstates.lab.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many wrong sign-ins an address may make: a number at once, which comes back over a minute.
 * Beyond that, nothing is checked until some have come back.
 */
final class TryLimits {

  /** How many addresses are remembered. The address that was quiet longest is forgotten first. */
  private static final int MOST_ADDRESSES = 10_000;

  /** How many tries an address has left, and when that was computed. */
  private record Left(double tries, long at) {}

  private final double perNano;
  private final int most;
  private final LongSupplier clock;
  private final Map<String, Left> left =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * Makes the limits.
   *
   * @param perMinute how many wrong tries an address may make in a minute
   * @param clock in nanoseconds, from any start
   */
  TryLimits(int perMinute, LongSupplier clock) {
    this.most = perMinute;
    this.perNano = perMinute / (double) TimeUnit.MINUTES.toNanos(1);
    this.clock = clock;
  }

  /** Whether a try from an address may be checked now. */
  synchronized boolean allows(String address) {
    return now(address).tries() >= 1;
  }

  /**
   * Takes one of an address's tries, before it is checked: several may be checked at once. Returns
   * false if none is left.
   */
  synchronized boolean take(String address) {
    Left now = now(address);
    boolean allowed = now.tries() >= 1;
    if (allowed) {
      left.put(address, new Left(now.tries() - 1, now.at()));
    }
    return allowed;
  }

  /** A try from an address was not wrong, so it does not count. */
  synchronized void giveBack(String address) {
    Left now = now(address);
    left.put(address, new Left(Math.min(most, now.tries() + 1), now.at()));
  }

  private Left now(String address) {
    long at = clock.getAsLong();
    Left before = left.get(address);
    return before == null
        ? new Left(most, at)
        : new Left(Math.min(most, before.tries() + (at - before.at()) * perNano), at);
  }
}
