package tcpstates.repl.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import tcpstates.repl.shell.Waiting;

/**
 * A terminal while a line is carried out: Ctrl-C arrives as a key there, other keys that are typed
 * ahead are kept for the next line.
 */
final class KeysMeanwhile implements Waiting.Window {

  private static final char CTRL_C = 3;

  private final Terminal terminal;
  private final BooleanSupplier keyWaits;
  private final StringBuilder ahead = new StringBuilder();

  KeysMeanwhile(Terminal terminal, BooleanSupplier keyWaits) {
    this.terminal = terminal;
    this.keyWaits = keyWaits;
  }

  /** One line, rewritten again and again. */
  @Override
  public void show(String text) {
    terminal.writer().print("\r" + text.substring(0, Math.min(text.length(), room())));
    terminal.writer().flush();
  }

  @Override
  public void clear() {
    terminal.writer().print("\r" + " ".repeat(room()) + "\r");
    terminal.writer().flush();
  }

  private int room() {
    return Math.max(0, terminal.getWidth() - 1);
  }

  /** As a terminal does by itself, Ctrl-C also drops what was typed before it. */
  @Override
  public boolean interrupted() {
    try {
      while (keyWaits.getAsBoolean()) {
        int key = terminal.reader().read(1);
        if (key == CTRL_C) {
          ahead.setLength(0);
          return true;
        }
        if (key < 0) {
          return key == NonBlockingReader.EOF;
        }
        ahead.append((char) key);
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was typed ahead counts as typed now. */
  void giveBack(LineReader reader) {
    if (!ahead.isEmpty()) {
      reader.runMacro(ahead.toString());
      ahead.setLength(0);
    }
  }
}
