package tcpstates.repl.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where the lines of earlier sessions are kept. */
final class HistoryFile {

  /** A history beyond this has not been written by us. */
  private static final long LARGEST = 16 * 1024 * 1024;

  private HistoryFile() {}

  /**
   * The file, in a folder that only its owner can look into; empty where there can be none, and
   * then the prompt works without.
   */
  static Optional<Path> in(Optional<Path> stateFolder) {
    if (stateFolder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = stateFolder.get();
      create(folder);
      Path file = folder.resolve("history");
      boolean usable = Files.exists(file) ? readable(file) : Files.isWritable(folder);
      return usable ? Optional.of(file) : Optional.empty();
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return Optional.empty();
    }
  }

  private static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder.getParent());
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static boolean readable(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isWritable(file) || Files.size(file) > LARGEST) {
      return false;
    }
    // JLine would complain in the middle of the screen.
    Files.readString(file, StandardCharsets.UTF_8);
    return true;
  }
}
