package tcpstates.tui.terminal;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Signals;
import tcpstates.repl.prompt.Foreground;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.prompt.TerminalInput;
import tcpstates.repl.shell.Environment;

/**
 * The terminal that the program was started on. However the program ends, it is given back as it
 * was.
 */
final class Tty implements Closeable {

  /** A terminal can claim any size. */
  private static final int LARGEST = 500;

  private static final EnumSet<LocalFlag> LOCAL =
      EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG);

  private static final EnumSet<InputFlag> INPUT =
      EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR, InputFlag.IGNCR);

  private final Terminal terminal;
  private final InputStream in;
  private final Attributes before;
  private volatile Modes modes;
  private final TerminalOutput wire;
  private final BlockingQueue<TerminalEvent> events = new LinkedBlockingQueue<>();
  private final Thread parting = new Thread(this::part, "parting");

  private Tty(Terminal terminal, InputStream in, OutputStream out) {
    this.terminal = terminal;
    this.in = in;
    this.before = terminal.getAttributes();
    this.modes = new Modes(terminal.getStringCapability(Capability.enter_ca_mode) != null);
    this.wire = new TerminalOutput(out);
  }

  static Tty open(Environment environment) throws IOException {
    Terminal terminal = SystemTerminal.open(environment, false);
    return on(terminal, TerminalInput.here(), new FileOutputStream(FileDescriptor.out));
  }

  /**
   * Takes over a terminal.
   *
   * @param in what is typed; it is never closed, for a thread may be waiting in it
   * @param out where the screen is drawn
   */
  static Tty on(Terminal terminal, InputStream in, OutputStream out) {
    Tty tty = new Tty(terminal, in, out);
    Runtime.getRuntime().addShutdownHook(tty.parting);
    tty.hold();
    return tty;
  }

  TerminalOutput wire() {
    return wire;
  }

  Modes modes() {
    return modes;
  }

  /** How many colours it has. */
  int colours() {
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    return colours == null ? 0 : colours;
  }

  /** Its size now; asking starts a small program. */
  Size size() {
    Size size = terminal.getSize();
    int columns = size.getColumns() > 0 ? size.getColumns() : 80;
    int rows = size.getRows() > 0 ? size.getRows() : 24;
    return new Size(Math.min(columns, LARGEST), Math.min(rows, LARGEST));
  }

  /** Every key arrives as it is pressed, also those that would end or stop a program. */
  void hold() {
    Attributes held = new Attributes(before);
    held.setLocalFlags(LOCAL, false);
    held.setInputFlags(INPUT, false);
    terminal.setAttributes(held);
  }

  /** What is typed, and what happens to the terminal, once one listens. */
  BlockingQueue<TerminalEvent> events() {
    return events;
  }

  /** Begins to listen. */
  void listen() {
    heed(Signal.WINCH, new TerminalEvent.Resized());
    heed(Signal.CONT, new TerminalEvent.Continued());
    Thread keys = new Thread(this::read, "keys");
    keys.setDaemon(true);
    keys.start();
  }

  private void heed(Signal signal, TerminalEvent event) {
    Signals.register(
        signal.name(),
        () -> {
          terminal.raise(signal);
          happened(event);
        });
  }

  /**
   * Whether whoever started this program is still there. If not, the terminal is somebody else's by
   * now, and a read that is waiting in it would take their keys.
   */
  boolean wanted() {
    return Foreground.wanted();
  }

  /** A window that is being pulled larger says so a thousand times; to know it once is enough. */
  void happened(TerminalEvent event) {
    if (!events.contains(event)) {
      events.add(event);
    }
  }

  private void read() {
    byte[] bytes = new byte[4_096];
    try {
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        events.add(new TerminalEvent.Keys(bytes.clone(), length));
      }
    } catch (IOException e) {
      // The terminal is gone, or is not ours any more.
    } catch (RuntimeException | Error e) {
      // Told here, Java would print its trace onto the screen.
      events.add(new TerminalEvent.Failed(e));
    } finally {
      events.add(new TerminalEvent.Gone());
    }
  }

  /** Stops, with everybody that was started with this program, until the shell brings it back. */
  void suspend() throws IOException {
    terminal.setAttributes(before);
    await(new ProcessBuilder("sh", "-c", "kill -TSTP 0").inheritIO().start());
    terminal.raise(Signal.CONT);
    resume();
  }

  /** Goes on after a stop, once the terminal is ours again; until then the program may be ended. */
  void resume() {
    Foreground.await();
    hold();
  }

  /** Listens to the mouse, or leaves it to the terminal, where it selects text. */
  void hearMouse(boolean on) throws IOException {
    modes = modes.hearing(on);
    byte[] said = modes.mice().getBytes(StandardCharsets.US_ASCII);
    wire.write(said, 0, said.length);
    wire.flush();
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] farewell() {
    return modes.leave().getBytes(StandardCharsets.US_ASCII);
  }

  /** The program is ended from outside: JLine puts the settings back, this what was drawn. */
  private void part() {
    try {
      wire.end(farewell());
    } catch (IOException e) {
      // The terminal is gone, too.
    }
  }

  @Override
  public void close() throws IOException {
    try {
      wire.end(farewell());
    } finally {
      terminal.close();
      try {
        Runtime.getRuntime().removeShutdownHook(parting);
      } catch (IllegalStateException e) {
        // The end has begun: there is nothing left to say.
      }
    }
  }
}
