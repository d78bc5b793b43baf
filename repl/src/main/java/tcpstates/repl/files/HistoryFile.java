package tcpstates.repl.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.shell.LineHistory;

/** A file of the state folder in which the lines that were typed are kept, in JLine's form. */
public final class HistoryFile implements LineHistory {

  private static final String NAME = "history";

  /** We never write a larger history. In bytes. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private static final int MOST_LINES = 5_000;

  private final Optional<Path> file;

  private HistoryFile(Optional<Path> file) {
    this.file = file;
  }

  /**
   * The history of a state folder. If there can be no file, lines are kept only in the program's
   * memory.
   */
  public static HistoryFile in(Optional<Path> stateFolder) {
    return new HistoryFile(stateFolder.filter(HistoryFile::makes).map(f -> f.resolve(NAME)));
  }

  private static boolean makes(Path folder) {
    try {
      StateFolder.make(folder);
      return true;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return false;
    }
  }

  /** A file that has grown too long is cut to its newest lines. */
  @Override
  public List<String> lines() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return List.of();
    }
    try {
      String text = new String(LocalFile.read(file.get(), LARGEST), StandardCharsets.UTF_8);
      List<String> all = text.lines().filter(line -> !line.isEmpty()).toList();
      if (all.size() > MOST_LINES + MOST_LINES / 4) {
        all = all.subList(all.size() - MOST_LINES, all.size());
        LocalFile.replace(
            file.get(), (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return new ArrayList<>(all.stream().map(HistoryFile::unescaped).toList());
    } catch (IOException e) {
      return List.of();
    }
  }

  @Override
  public void add(String line) {
    if (file.isEmpty()) {
      return;
    }
    try {
      LocalFile.append(file.get(), (escaped(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The line can be found only in this session.
    }
  }

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
}
