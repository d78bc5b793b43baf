package tcpstates.repl.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tcpstates.repl.shell.FaultLog;
import tcpstates.repl.text.Visible;

/**
 * The files of the state folder in which faults of the program are kept, one for each reference.
 *
 * @param stateFolder where they are, if there is such a folder
 */
public record FaultFolder(Optional<Path> stateFolder) implements FaultLog {

  @Override
  public Optional<String> keep(String reference, String details) {
    if (stateFolder.isEmpty()) {
      return Optional.empty();
    }
    try {
      StateFolder.make(stateFolder.get());
      Path file = stateFolder.get().resolve("fault-" + reference + ".txt");
      LocalFile.replace(file, details.getBytes(StandardCharsets.UTF_8));
      return Optional.of(Visible.text(file.toString()));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
