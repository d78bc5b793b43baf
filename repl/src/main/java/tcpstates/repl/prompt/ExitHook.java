package tcpstates.repl.prompt;

import java.time.Duration;

/**
 * Work that is done before the process ends, however it ends. It has a limited time: a terminal
 * that takes no output any more must not keep the process from ending.
 */
public final class ExitHook {

  /** A terminal that takes the last bytes takes them sooner than this. */
  static final Duration FAREWELL = Duration.ofMillis(500);

  private final Thread hook;

  private ExitHook(Thread hook) {
    this.hook = hook;
  }

  /**
   * Adds work.
   *
   * @param name of the thread that does it
   * @param most how long the end of the process waits for it
   */
  public static ExitHook add(String name, Duration most, Runnable work) {
    Thread hook = new Thread(() -> within(name, most, work), name + " in time");
    Runtime.getRuntime().addShutdownHook(hook);
    return new ExitHook(hook);
  }

  /** Does work, but waits no longer for it than this. */
  static void within(String name, Duration most, Runnable work) {
    Thread worker = new Thread(work, name);
    worker.setDaemon(true);
    worker.start();
    try {
      worker.join(most.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is not needed any more. If the process ends already, it is done all the same. */
  public void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The end has begun.
    }
  }
}
