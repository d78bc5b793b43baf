package tcpstates.repl.prompt;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Signals;
import tcpstates.repl.shell.Environment;

/**
 * The terminal that the program was started on, with every key as it is pressed: what the screen
 * needs of it. However the program ends, its settings are put back.
 */
public final class RawTerminal implements Closeable {

  /** What happens to a terminal. It is told by other threads. */
  public interface Listener {

    /** Keys were pressed. */
    void typed(byte[] bytes, int length);

    /** The window has another size. */
    void resized();

    /** The program was stopped, and now goes on. */
    void continued();

    /**
     * The keys can't be read because of a fault of the program.
     *
     * @param cause a {@link RuntimeException} or an {@link Error}
     */
    void failed(Throwable cause);

    /** Nothing more will come from the terminal. */
    void gone();

    /** The program is ended from outside: the last bytes to the terminal are written now. */
    void ending();
  }

  /** A size in columns and rows. */
  public record Size(int columns, int rows) {}

  private static final EnumSet<LocalFlag> LOCAL =
      EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG);

  private static final EnumSet<InputFlag> INPUT =
      EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR, InputFlag.IGNCR);

  private final Terminal terminal;
  private final InputStream in;
  private final OutputStream out;
  private final Attributes before;
  private Optional<ExitHook> parting = Optional.empty();
  private volatile Optional<Listener> listener = Optional.empty();

  private RawTerminal(Terminal terminal, InputStream in, OutputStream out) {
    this.terminal = terminal;
    this.in = in;
    this.out = out;
    this.before = terminal.getAttributes();
    hold();
  }

  /**
   * Opens it.
   *
   * @throws IOException if it does not tell its settings
   */
  public static RawTerminal open(Environment environment) throws IOException {
    Terminal terminal = SystemTerminal.open(environment, false);
    return on(terminal, TerminalInput.here(), new FileOutputStream(FileDescriptor.out));
  }

  /**
   * Takes over a terminal.
   *
   * @param in what is typed; it is never closed, because a thread may be waiting in it
   * @param out where to write
   */
  public static RawTerminal on(Terminal terminal, InputStream in, OutputStream out) {
    return new RawTerminal(terminal, in, out);
  }

  /** Where to write. */
  public OutputStream out() {
    return out;
  }

  /** How many colours it has. */
  public int colours() {
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    return colours == null ? 0 : colours;
  }

  /** Whether it has another screen to draw on, which leaves the first as it was. */
  public boolean hasOtherScreen() {
    return terminal.getStringCapability(Capability.enter_ca_mode) != null;
  }

  /** Its columns and rows now, 80 and 24 if it does not know them; asking may start a program. */
  public Size size() {
    org.jline.terminal.Size size = terminal.getSize();
    int columns = size.getColumns() > 0 ? size.getColumns() : 80;
    int rows = size.getRows() > 0 ? size.getRows() : 24;
    return new Size(columns, rows);
  }

  /** Every key arrives as it is pressed, also those that would end or stop a program. */
  private void hold() {
    Attributes held = new Attributes(before);
    held.setLocalFlags(LOCAL, false);
    held.setInputFlags(INPUT, false);
    terminal.setAttributes(held);
  }

  /** Begins to listen. */
  public void listen(Listener whoever) {
    listener = Optional.of(whoever);
    parting = Optional.of(ExitHook.add("parting", ExitHook.FAREWELL, () -> tell(Listener::ending)));
    heed(Signal.WINCH, () -> tell(Listener::resized));
    heed(Signal.CONT, () -> tell(Listener::continued));
    Thread keys = new Thread(this::read, "keys");
    keys.setDaemon(true);
    keys.start();
  }

  private void tell(Consumer<Listener> news) {
    listener.ifPresent(news);
  }

  private void heed(Signal signal, Runnable happened) {
    Signals.register(
        signal.name(),
        () -> {
          terminal.raise(signal);
          happened.run();
        });
  }

  private void read() {
    byte[] bytes = new byte[4_096];
    try {
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        byte[] keys = Arrays.copyOf(bytes, length);
        tell(whoever -> whoever.typed(keys, keys.length));
      }
    } catch (IOException e) {
      // The terminal is gone, or is not ours any more.
    } catch (RuntimeException | Error e) {
      // If this threw here, Java would print its trace onto the screen.
      tell(whoever -> whoever.failed(e));
    } finally {
      tell(Listener::gone);
    }
  }

  /**
   * Whether the process that started this program is still there. If not, the terminal belongs to
   * somebody else by now, and a read that waits in it would take their keys.
   */
  public boolean wanted() {
    return Foreground.wanted();
  }

  /** Stops, with everybody that was started with this program, until the shell brings it back. */
  public void suspend() throws IOException {
    terminal.setAttributes(before);
    await(new ProcessBuilder("sh", "-c", "kill -TSTP 0").inheritIO().start());
    terminal.raise(Signal.CONT);
    resume();
  }

  /** Goes on after a stop, once the terminal is ours again; until then the program may be ended. */
  public void resume() {
    Foreground.await();
    hold();
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The listener is released first: if memory has run out, closing needs what it holds. */
  @Override
  public void close() throws IOException {
    listener = Optional.empty();
    terminal.close();
    parting.ifPresent(ExitHook::remove);
  }
}
