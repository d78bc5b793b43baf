package tcpstates.repl.prompt;

import java.util.List;
import tcpstates.repl.files.RunMarks;
import tcpstates.repl.files.StateFolder;
import tcpstates.repl.shell.Environment;

/**
 * A mark that the screen is open. However this run ends, it takes its mark away, unless it is
 * killed at once (SIGKILL): then it leaves its mark, and the terminal as it was drawn.
 */
public final class OpenScreen {

  private final RunMarks marks;
  private final long process = ProcessHandle.current().pid();
  private final ExitHook hook;

  private OpenScreen(RunMarks marks) {
    this.marks = marks;
    marks.put(process);
    hook = ExitHook.add("mark", ExitHook.FAREWELL, this::remove);
  }

  /** Marks that the screen is open. */
  public static OpenScreen mark(Environment environment) {
    return new OpenScreen(RunMarks.in(StateFolder.of(environment)));
  }

  /** Whether a run was killed while its screen was open; it is told once. */
  public static boolean wasKilled(Environment environment) {
    RunMarks marks = RunMarks.in(StateFolder.of(environment));
    List<Long> killed = marks.all().stream().filter(OpenScreen::over).toList();
    killed.forEach(marks::remove);
    return !killed.isEmpty();
  }

  /** A process that has our id has ended before us. */
  private static boolean over(long process) {
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }

  private void remove() {
    marks.remove(process);
  }

  /** The screen is closed. */
  public void close() {
    remove();
    hook.remove();
  }
}
