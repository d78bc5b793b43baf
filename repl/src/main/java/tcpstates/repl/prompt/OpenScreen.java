package tcpstates.repl.prompt;

import java.util.List;
import tcpstates.repl.files.RunMarks;
import tcpstates.repl.files.StateFolder;
import tcpstates.repl.shell.Environment;

/**
 * A mark that the screen is open. However this run ends, it removes its mark, unless it is killed
 * at once (SIGKILL): then the mark stays, and the terminal stays as it was drawn.
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
    return new OpenScreen(marks(environment));
  }

  private static RunMarks marks(Environment environment) {
    return RunMarks.in(StateFolder.of(environment), ThisRun.host());
  }

  /** Whether a run on this machine was killed while its screen was open; this is reported once. */
  public static boolean wasKilled(Environment environment) {
    RunMarks marks = marks(environment);
    List<Long> killed = marks.all().stream().filter(EarlierRun::isOver).toList();
    killed.forEach(marks::remove);
    return !killed.isEmpty();
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
