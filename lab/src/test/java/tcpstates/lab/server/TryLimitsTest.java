package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many wrong sign-ins an address may make. */
class TryLimitsTest {

  private final AtomicLong clock = new AtomicLong();
  private final TryLimits limits = new TryLimits(6, clock::get);

  @Test
  void ten_thousand_wrong_tries_are_six_and_come_back_one_in_ten_seconds() {
    IntStream.range(0, 6)
        .forEach(
            i -> {
              assertTrue(limits.allows("127.0.0.2"));
              limits.take("127.0.0.2");
            });
    IntStream.range(0, 10_000).forEach(i -> assertFalse(limits.allows("127.0.0.2")));
    assertTrue(limits.allows("127.0.0.3"));

    clock.addAndGet(TimeUnit.SECONDS.toNanos(11));
    assertTrue(limits.allows("127.0.0.2"));
    limits.take("127.0.0.2");
    assertFalse(limits.allows("127.0.0.2"));
  }

  @Test
  void a_quiet_day_gives_no_more_than_a_minute() {
    limits.take("127.0.0.2");
    clock.addAndGet(TimeUnit.DAYS.toNanos(1));
    IntStream.range(0, 6).forEach(i -> limits.take("127.0.0.2"));
    assertFalse(limits.allows("127.0.0.2"));
  }

  @Test
  void tries_that_are_checked_at_once_count_at_once_and_a_right_one_is_given_back() {
    IntStream.range(0, 6).forEach(i -> assertTrue(limits.take("127.0.0.2")));
    assertFalse(limits.take("127.0.0.2"));
    limits.giveBack("127.0.0.2");
    assertTrue(limits.take("127.0.0.2"));
    assertFalse(limits.take("127.0.0.2"));
    limits.giveBack("127.0.0.3");
    IntStream.range(0, 6).forEach(i -> assertTrue(limits.take("127.0.0.3")));
    assertFalse(limits.take("127.0.0.3"));
  }
}
