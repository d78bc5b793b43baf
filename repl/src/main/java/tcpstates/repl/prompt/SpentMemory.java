package tcpstates.repl.prompt;

/**
 * Memory that a search or a long answer has left behind. Java would keep it for the next one, which
 * may never come; here it goes back to the system. Used by one thread.
 */
public final class SpentMemory {

  /** Less than this is not worth the time, some 20 milliseconds. In bytes. */
  private static final long MUCH = 8L << 20;

  private final Runtime java = Runtime.getRuntime();
  private long kept = java.totalMemory();

  /** Something has been answered, and nobody waits any more. */
  public void giveBack() {
    if (java.totalMemory() > kept + MUCH) {
      System.gc();
      kept = java.totalMemory();
    }
  }
}
