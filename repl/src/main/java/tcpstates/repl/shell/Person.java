package tcpstates.repl.shell;

import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What belongs to the person in a conversation; the host provides it. Two people in one process
 * share none of it.
 *
 * @param files where they save and load
 * @param history the lines they have typed
 * @param environment what is known of their terminal
 * @param clock in nanoseconds, from any beginning; it never goes back
 * @param limits what their searches may take
 * @param config where their settings of the display are kept
 * @param faults where faults of the program are kept
 */
public record Person(
    FileStore files,
    LineHistory history,
    Environment environment,
    LongSupplier clock,
    SearchLimits limits,
    Config config,
    FaultLog faults) {

  private static final int QUOTA = 1 << 20;
  private static final int MOST_LINES = 500;

  /**
   * Somebody who leaves nothing behind: everything that they own is kept in memory.
   *
   * @param clock in nanoseconds
   */
  public static Person passing(LongSupplier clock) {
    return new Person(
        new MemoryFiles(QUOTA),
        new MemoryHistory(MOST_LINES),
        new Environment(Map.of()),
        clock,
        SearchLimits.ALONE,
        Config.NONE,
        FaultLog.NONE);
  }

  /** The same person, with another file of settings. */
  public Person with(Config other) {
    return new Person(files, history, environment, clock, limits, other, faults);
  }
}
