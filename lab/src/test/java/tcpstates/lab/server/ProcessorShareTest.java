package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One connection can't take the processors from the others. */
class ProcessorShareTest {

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private long now;
  private final ProcessorShare share = new ProcessorShare(() -> now);

  @Test
  void who_types_never_waits() {
    for (int line = 0; line < 1_000; line++) {
      share.spent(20 * MILLI);
      assertEquals(0, share.waitNanos());
      now += 200 * MILLI;
    }
  }

  @Test
  void who_lets_searches_run_without_end_gets_a_fifth_of_a_processor() {
    long worked = 0;
    while (now < TimeUnit.MINUTES.toNanos(1)) {
      share.spent(200 * MILLI);
      worked += 200 * MILLI;
      now += 200 * MILLI + share.waitNanos();
    }
    assertTrue(worked <= now / 5 + 700 * MILLI, worked / MILLI + " ms of " + now / MILLI);
    assertTrue(worked >= now / 6, worked / MILLI + " ms of " + now / MILLI);
  }
}
