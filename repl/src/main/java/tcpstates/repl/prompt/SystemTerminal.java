package tcpstates.repl.prompt;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import tcpstates.repl.shell.Environment;

/**
 * The terminal that the program was started on, through JLine's provider {@code exec}: only that
 * leaves the settings as it found them. Its ways are mended in two places: it would set a terminal
 * that is with another program, and it would wake up ten times a second to look for a key.
 */
public final class SystemTerminal {

  /** JLine's own complaints would land in the middle of the screen. Held, lest it be forgotten. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private SystemTerminal() {}

  /** Whether standard input and output are both a terminal. */
  public static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there can be a console without a terminal; before, the method is not there.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Opens it.
   *
   * @param signals whether JLine is to handle them; its handlers keep Java from ending in order
   * @throws IOException if it can't be asked for its settings
   */
  public static Terminal open(Environment environment, boolean signals) throws IOException {
    JLINE.setLevel(Level.OFF);
    Charset charset = Charset.forName(System.getProperty("native.encoding"));
    return new Provider()
        .sysTerminal(
            "tcpstates",
            environment.term(),
            false,
            charset,
            charset,
            charset,
            signals,
            SignalHandler.SIG_DFL,
            false,
            SystemStream.Output);
  }

  private static final class Provider extends ExecTerminalProvider {

    @Override
    public Pty current(SystemStream stream) {
      return new Lent(this, stream);
    }
  }

  /** A terminal that a shell has lent us. */
  private static final class Lent extends ExecPty {

    Lent(TerminalProvider provider, SystemStream stream) {
      super(provider, stream, "/dev/tty");
    }

    @Override
    public InputStream getSlaveInput() {
      return TerminalInput.here();
    }

    /**
     * To take each key as it is pressed waits until the terminal is ours; to give it back is
     * needless where a shell has put its own settings in place.
     */
    @Override
    protected void doSetAttr(Attributes wanted) throws IOException {
      if (!wanted.getLocalFlag(LocalFlag.ICANON)) {
        Foreground.await();
        super.doSetAttr(patient(wanted));
      } else if (!Foreground.lost()) {
        super.doSetAttr(wanted);
      }
    }

    /** A read waits until there is something, so nothing runs while nobody types. */
    private static Attributes patient(Attributes wanted) {
      Attributes patient = new Attributes(wanted);
      patient.setControlChar(ControlChar.VMIN, 1);
      patient.setControlChar(ControlChar.VTIME, 0);
      return patient;
    }
  }
}
