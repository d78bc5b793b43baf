package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  @Test
  void every_share_has_run_once_when_all_have_ended() {
    List<AtomicInteger> runs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      runs.add(new AtomicInteger());
    }
    List<Runnable> shares = new ArrayList<>();
    runs.forEach(run -> shares.add(run::incrementAndGet));
    try (Threads threads = Threads.of(3)) {
      threads.run(shares);
    }
    runs.forEach(run -> assertEquals(1, run.get()));
  }

  @Test
  void shares_run_side_by_side() {
    CountDownLatch both = new CountDownLatch(2);
    Runnable share =
        () -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (Threads threads = Threads.of(2)) {
      threads.run(List.of(share, share));
    }
    assertEquals(0, both.getCount());
  }

  @Test
  void what_a_share_throws_comes_out() {
    Runnable good = () -> {};
    Runnable bad =
        () -> {
          throw new IllegalArgumentException("broken");
        };
    Runnable worse =
        () -> {
          throw new OutOfMemoryError("a share's");
        };
    try (Threads threads = Threads.of(2)) {
      assertThrows(IllegalArgumentException.class, () -> threads.run(List.of(good, bad)));
      assertThrows(OutOfMemoryError.class, () -> threads.run(List.of(worse, good)));
    }
  }
}
