package tcpstates.repl.prompt;

import java.io.PrintStream;
import java.util.Optional;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import tcpstates.repl.shell.Waiting;

/** The standard error stream, where a person may look while a command runs. */
public final class ErrorWindow implements Waiting.Window {

  private static final int WIDTH = 79;

  private final PrintStream err;
  private Optional<Boolean> terminal = Optional.empty();
  private volatile boolean interrupted;

  public ErrorWindow(PrintStream err) {
    this.err = err;
  }

  /** By a thread of the system. */
  void interrupt() {
    interrupted = true;
  }

  @Override
  public boolean interrupted() {
    return interrupted;
  }

  /** One line, rewritten again and again; only a person sees it. */
  @Override
  public void show(String text) {
    if (onTerminal()) {
      err.print("\r" + text.substring(0, Math.min(text.length(), WIDTH)));
      err.flush();
    }
  }

  @Override
  public void clear() {
    if (onTerminal()) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  /** Asked once, as it starts a small program. */
  private boolean onTerminal() {
    if (terminal.isEmpty()) {
      terminal = Optional.of(new ExecTerminalProvider().isSystemStream(SystemStream.Error));
    }
    return terminal.get();
  }
}
