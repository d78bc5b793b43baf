package tcpstates.repl.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody has been at this prompt before. */
public final class Seen {

  private Seen() {}

  /** Whether the history holds anything. */
  public static boolean before(Path history) {
    try {
      return Files.exists(history) && Files.size(history) > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
