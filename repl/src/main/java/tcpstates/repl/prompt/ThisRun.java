package tcpstates.repl.prompt;

/**
 * This run of the program. Asking the system for it takes milliseconds that most starts can save.
 */
public final class ThisRun {

  private static final String NAME = name(ProcessHandle.current());

  private ThisRun() {}

  /** A name that no other run on this machine has, such as {@code 1z4-mb2c9x0}. */
  public static String name() {
    return NAME;
  }

  private static String name(ProcessHandle process) {
    long start =
        process.info().startInstant().map(i -> i.toEpochMilli()).orElse(System.currentTimeMillis());
    return Long.toString(process.pid(), 36) + "-" + Long.toString(start, 36);
  }
}
