package tcpstates.repl.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;
import org.jline.utils.ShutdownHooks;
import tcpstates.repl.shell.Environment;

/**
 * The terminal that the program was started on, through JLine's provider {@code exec}: only that
 * leaves the settings as it found them. We correct it in three places: it would set a terminal that
 * another program has, it would wake up ten times a second to look for a key, and it would start a
 * program for each question, ten of them before the first prompt.
 */
public final class SystemTerminal {

  /**
   * JLine's own log messages would appear in the middle of the screen. Kept in a field, so that it
   * is not collected.
   */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  /** Rows and columns; a terminal that knows of none says 0. */
  private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,3})");

  private SystemTerminal() {}

  /** Whether standard input and output are both a terminal. */
  public static boolean present() {
    return TerminalPresence.found();
  }

  /**
   * How wide text may be: {@code COLUMNS}, or else the terminal's width, or else 80. Asking the
   * terminal starts a small program.
   */
  public static int width(Environment environment) {
    if (!environment.value("COLUMNS").isEmpty() || !present()) {
      return environment.columns();
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Redirect.INHERIT)
              .redirectError(Redirect.DISCARD)
              .start();
      String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher size = SIZE.matcher(said.strip());
      return size.matches() ? Integer.parseInt(size.group(1)) : environment.columns();
    } catch (IOException e) {
      return environment.columns();
    }
  }

  /**
   * Opens it.
   *
   * @param signals whether JLine handles them; its handlers keep Java from ending in order
   * @throws IOException if it can't be asked for its settings
   */
  public static Terminal open(Environment environment, boolean signals) throws IOException {
    JLINE.setLevel(Level.OFF);
    Charset charset = Charset.forName(System.getProperty("native.encoding"));
    String term = environment.term();
    // For the usual terminals JLine knows what the system would say.
    Optional.ofNullable(InfoCmp.getDefaultInfoCmp(term))
        .ifPresent(known -> InfoCmp.setLoadedInfoCmp(term, known));
    Lent lent = new Lent(new ExecTerminalProvider(), SystemStream.Output);
    return new Known(term, lent, charset, signals);
  }

  /**
   * JLine's terminal, which knows when to ask again, and does not hold up the end of the program.
   */
  private static final class Known extends PosixSysTerminal {

    private final Lent lent;
    private final ExitHook closing;

    Known(String term, Lent lent, Charset charset, boolean signals) throws IOException {
      super("tcpstates", term, lent, charset, signals, SignalHandler.SIG_DFL);
      this.lent = lent;
      // JLine's own hook would wait for a terminal that takes no output.
      ShutdownHooks.remove(closer);
      closing = ExitHook.add("closing", ExitHook.FAREWELL, this::closeAtEnd);
    }

    private void closeAtEnd() {
      try {
        close();
      } catch (IOException e) {
        // The terminal is gone, too.
      }
    }

    @Override
    public void raise(Signal signal) {
      if (signal == Signal.WINCH) {
        lent.resized();
      } else if (signal == Signal.CONT) {
        lent.returned();
      }
      super.raise(signal);
    }

    @Override
    protected void doClose() throws IOException {
      super.doClose();
      closing.remove();
    }
  }

  /** A terminal that a shell has lent to us. */
  private static final class Lent extends ExecPty {

    /** For how long nobody else will have changed the settings. */
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    /** GNU says "rows 24", BSD "24 rows". */
    private static final Pattern ROWS = either("rows");

    private static final Pattern COLUMNS = either("columns");

    private record Settings(Attributes attributes, long seen) {}

    private volatile Optional<Settings> settings = Optional.empty();
    private Size size = new Size();
    private long sizeSeen = System.nanoTime() - 2 * MOMENT;
    private int resizes;

    Lent(TerminalProvider provider, SystemStream stream) {
      super(provider, stream, "/dev/tty");
    }

    @Override
    public InputStream getSlaveInput() {
      return TerminalInput.here();
    }

    @Override
    public Attributes getAttr() throws IOException {
      Optional<Attributes> known =
          settings
              .filter(those -> System.nanoTime() - those.seen() <= MOMENT)
              .map(Settings::attributes);
      return new Attributes(known.isPresent() ? known.get() : know(doGetAttr(doGetConfig())));
    }

    private Attributes know(Attributes now) {
      settings = Optional.of(new Settings(new Attributes(now), System.nanoTime()));
      return now;
    }

    /** Another program has had the terminal, and may have set it. */
    void returned() {
      settings = Optional.empty();
    }

    @Override
    public Size getSize() throws IOException {
      synchronized (this) {
        if (System.nanoTime() - sizeSeen <= MOMENT) {
          return new Size(size.getColumns(), size.getRows());
        }
      }
      return sizeIn(doGetConfig());
    }

    /** What the terminal says has the size in it, too; it counts unless it changed on the way. */
    @Override
    protected String doGetConfig() throws IOException {
      int before;
      synchronized (this) {
        before = resizes;
      }
      String said = super.doGetConfig();
      synchronized (this) {
        if (before == resizes) {
          size = sizeIn(said);
          sizeSeen = System.nanoTime();
        }
      }
      return said;
    }

    /** The size has changed. */
    synchronized void resized() {
      resizes++;
      sizeSeen = System.nanoTime() - 2 * MOMENT;
    }

    private static Size sizeIn(String said) {
      return new Size(number(COLUMNS, said), number(ROWS, said));
    }

    private static Pattern either(String word) {
      return Pattern.compile("\\b" + word + "[ =]+([0-9]+)|([0-9]+) +" + word + "\\b");
    }

    private static int number(Pattern pattern, String said) {
      Matcher found = pattern.matcher(said);
      if (!found.find()) {
        return 0;
      }
      return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
    }

    /**
     * Raw mode waits until the terminal is ours; giving the terminal back is not needed if a shell
     * has put its own settings in place.
     */
    @Override
    protected void doSetAttr(Attributes wanted) throws IOException {
      if (!wanted.getLocalFlag(LocalFlag.ICANON)) {
        Foreground.await();
        set(patient(wanted));
      } else if (!Foreground.lost()) {
        set(wanted);
      }
    }

    private void set(Attributes wanted) throws IOException {
      super.doSetAttr(wanted);
      know(wanted);
    }

    /** A read waits until there is input, so nothing runs while nobody types. */
    private static Attributes patient(Attributes wanted) {
      Attributes patient = new Attributes(wanted);
      patient.setControlChar(ControlChar.VMIN, 1);
      patient.setControlChar(ControlChar.VTIME, 0);
      return patient;
    }
  }
}
