package tcpstates.repl.prompt;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is typed at a terminal. To read it in the background is an error (see {@link Foreground}):
 * it waits until the terminal is ours.
 */
public final class TerminalInput extends InputStream {

  private final InputStream in;

  /** Reads what may come from a terminal. */
  public TerminalInput(InputStream in) {
    this.in = in;
  }

  /** Reads the process's own input, without reading ahead. */
  public static TerminalInput here() {
    return new TerminalInput(new FileInputStream(FileDescriptor.in));
  }

  /**
   * Whether a key waits to be read. Asking JLine takes longer, because it uses a thread for that.
   */
  static boolean waits() {
    try {
      return System.in.available() > 0;
    } catch (IOException e) {
      // The terminal is gone; the next read will notice.
      return true;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (true) {
      try {
        return in.read(bytes, from, length);
      } catch (IOException e) {
        if (!Foreground.lost()) {
          throw e;
        }
        Foreground.await();
      }
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }
}
