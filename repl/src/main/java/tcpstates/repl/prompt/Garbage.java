package tcpstates.repl.prompt;

/** What searches leave behind in memory. */
public final class Garbage {

  /** Fewer worlds than this are not worth the time, some 20 ms. */
  private static final int MANY = 2_000;

  private Garbage() {}

  /**
   * Gives memory back to the system. Java would keep it for the next search, which may never come.
   *
   * @param worlds how many a search has looked at
   */
  public static void collect(int worlds) {
    if (worlds > MANY) {
      System.gc();
    }
  }
}
