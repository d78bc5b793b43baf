package tcpstates.tui.ansi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The output to a terminal: what is written goes out in one piece at a flush, and after it is
 * closed nothing goes out any more, from any thread.
 */
public final class TerminalOutput extends OutputStream {

  private final OutputStream terminal;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream(4_096);
  private boolean closed;
  private boolean left;

  /** Writes to this stream. */
  public TerminalOutput(OutputStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void write(int b) {
    pending.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    pending.write(bytes, from, length);
  }

  @Override
  public synchronized void flush() throws IOException {
    if (!closed && pending.size() > 0) {
      terminal.write(pending.toByteArray());
      terminal.flush();
      left = false;
    }
    pending.reset();
  }

  /** The last bytes that are written; pending ones are dropped. */
  public synchronized void end(byte[] last) throws IOException {
    try {
      pause(last);
    } finally {
      closed = true;
    }
  }

  /** Leaves the terminal to others for a while; after it is closed nothing is written. */
  synchronized void pause(byte[] last) throws IOException {
    pending.reset();
    if (!closed && !left) {
      left = true;
      terminal.write(last);
      terminal.flush();
    }
  }
}
