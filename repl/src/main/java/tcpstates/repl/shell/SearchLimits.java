package tcpstates.repl.shell;

/**
 * What a search inside a command may take.
 *
 * @param millis how long it may last, in milliseconds
 * @param bytes how much memory it may hold
 */
public record SearchLimits(long millis, long bytes) {

  /** More than the bytes that a waiting world takes. */
  private static final long WORLD = 1_500;

  private static final long MOST_WORLDS = 5_000_000;

  /** For a person with their own machine: 20 seconds and 512 MiB. */
  public static final SearchLimits ALONE = new SearchLimits(20_000, 512L << 20);

  /** This with at most a part of the memory that there is. */
  public SearchLimits within(long available) {
    return new SearchLimits(millis, Math.min(bytes, available));
  }

  /** The time in words, such as {@code 20 seconds}. */
  String time() {
    return millis % 1_000 == 0 ? millis / 1_000 + " seconds" : millis + " milliseconds";
  }

  /** How many distinct worlds there is room for. */
  public int worlds() {
    return (int) Math.max(1, Math.min(MOST_WORLDS, bytes / WORLD));
  }
}
