package tcpstates.repl.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Where the lines of earlier sessions are kept. */
public final class HistoryFile {

  /** A history beyond this has not been written by us. */
  private static final long LARGEST = 16 * 1024 * 1024;

  private static final int MOST_LINES = 5_000;

  private HistoryFile() {}

  /**
   * The file, in a folder that only its owner can look into; empty where there can be none, and
   * then the prompt works without.
   */
  public static Optional<Path> in(Optional<Path> stateFolder) {
    if (stateFolder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = stateFolder.get();
      StateFolder.make(folder);
      Path file = folder.resolve("history");
      boolean usable = Files.exists(file) ? readable(file) : Files.isWritable(folder);
      return usable ? Optional.of(file) : Optional.empty();
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return Optional.empty();
    }
  }

  /**
   * The lines in it, oldest first; none where it can't be read. A file that has grown too long is
   * cut to its newest lines.
   */
  public static List<String> lines(Path file) {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (all.size() > MOST_LINES + MOST_LINES / 4) {
        all = all.subList(all.size() - MOST_LINES, all.size());
        shorten(file, all);
      }
      return all.stream().map(HistoryFile::unescaped).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Adds a line, which the other way of typing lines will find, too. */
  public static void add(Path file, String line) {
    try {
      Files.writeString(
          file,
          escaped(line) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // The line can be found for as long as this session lasts.
    }
  }

  private static void shorten(Path file, List<String> lines) throws IOException {
    Path shorter = Files.createTempFile(file.getParent(), "history", ".new");
    Files.write(shorter, lines, StandardCharsets.UTF_8);
    Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** As JLine writes its lines. */
  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        c = line.charAt(i) == 'n' ? '\n' : line.charAt(i) == 'r' ? '\r' : line.charAt(i);
      }
      text.append(c);
    }
    return text.toString();
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
