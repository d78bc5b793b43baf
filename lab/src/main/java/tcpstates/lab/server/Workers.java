package tcpstates.lab.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The few threads of a server, each with a name. */
final class Workers {

  private Workers() {}

  /**
   * Makes some threads that share work.
   *
   * @param most how many tasks may wait; more are refused
   */
  static ThreadPoolExecutor of(String name, int threads, int most) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(most), named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Makes one thread that runs tasks later. */
  static ScheduledThreadPoolExecutor clock(String name) {
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, named(name));
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + " " + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
