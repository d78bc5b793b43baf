package tcpstates.repl.prompt;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tcpstates.engine.search.Spread;

/** Runs the shares of an exploration side by side, on as many threads as wanted. */
public final class Threads implements Spread, AutoCloseable {

  private final ExecutorService pool;

  private Threads(int count) {
    pool = Executors.newFixedThreadPool(count, Threads::daemon);
  }

  /**
   * This many threads.
   *
   * @param count at least 1
   */
  public static Threads of(int count) {
    return new Threads(count);
  }

  /** A thread for each processor. */
  public static Threads all() {
    return new Threads(Runtime.getRuntime().availableProcessors());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "exploring");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void run(List<Runnable> shares) {
    if (shares.size() == 1) {
      shares.get(0).run();
      return;
    }
    List<Callable<Object>> calls = shares.stream().map(Executors::callable).toList();
    try {
      for (Future<Object> share : pool.invokeAll(calls)) {
        share.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while exploring", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failed ? failed : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
