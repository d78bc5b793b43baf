package tcpstates.repl.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose turn it is at the terminal: a shell lends it to one job at a time. The launcher makes the
 * program ignore SIGTTIN and SIGTTOU, which stop a background job when it touches the terminal; a
 * stopped program could not even be ended by a signal.
 */
public final class Foreground {

  /** Where Linux reports it; on other systems the program counts as the foreground job. */
  private static final Path STATUS = Path.of("/proc/self/stat");

  private static final long MILLIS_BETWEEN_LOOKS = 100;

  private static final Optional<ProcessHandle> STARTER = ProcessHandle.current().parent();

  private Foreground() {}

  /** Whether the process that started this program is still there. */
  public static boolean wanted() {
    return ProcessHandle.current().parent().equals(STARTER);
  }

  /**
   * Whether the terminal is with another program now, and there is somebody who can give it back.
   * What its settings are is not our business then.
   */
  static boolean lost() {
    try {
      return behind(Files.readString(STATUS)) && wanted();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether the terminal's foreground group is another than that of the process.
   *
   * @param status as in Linux's {@code /proc/PID/stat}
   */
  static boolean behind(String status) {
    // The second is the program's name in parentheses, and that may contain anything.
    String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
    int group = Integer.parseInt(fields[2]);
    int front = Integer.parseInt(fields[5]);
    return front > 0 && front != group;
  }

  /** Waits until the terminal is ours. A shell does not tell a program that has already gone on. */
  public static void await() {
    try {
      while (lost()) {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
