package tcpstates.repl.prompt;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;

/**
 * Resets the terminal's modes for editing if the program ends within a line, by a signal or by a
 * fault; but not if a shell has taken the terminal since then. JLine itself resets the terminal's
 * settings.
 */
final class Parting {

  private static final String PLAIN_PASTE = "\u001b[?2004l";

  private final byte[] words;
  private final ExitHook hook;

  Parting(Terminal terminal) {
    String keypad = terminal.getStringCapability(Capability.keypad_local);
    String words = (keypad == null ? "" : Curses.tputs(keypad)) + PLAIN_PASTE + "\r\n";
    this.words = words.getBytes(StandardCharsets.US_ASCII);
    this.hook = ExitHook.add("parting", ExitHook.FAREWELL, this::say);
  }

  private void say() {
    if (Foreground.lost()) {
      return;
    }
    // Not through JLine, which may have closed its streams by now; and others may still write here.
    try {
      new FileOutputStream(FileDescriptor.out).write(words);
    } catch (IOException e) {
      // The terminal is gone, too.
    }
  }

  /** A fault has ended the editing: the message about it begins on a new line. */
  void now() {
    say();
    needless();
  }

  /** All has been put back. */
  void needless() {
    hook.remove();
  }
}
