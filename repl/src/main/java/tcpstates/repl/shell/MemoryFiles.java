package tcpstates.repl.shell;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tcpstates.repl.text.Visible;

/** Files that are kept in memory, up to a quota. Names are plain: there are no folders. */
public final class MemoryFiles implements FileStore {

  private static final int LONGEST_NAME = 100;

  private final int quota;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /**
   * No files yet.
   *
   * @param quota how many bytes all files and their names may have together
   */
  public MemoryFiles(int quota) {
    this.quota = quota;
  }

  @Override
  public FileReading read(String name) {
    byte[] bytes = files.get(name);
    return bytes == null
        ? new FileReading.Missing(Visible.text(name) + ": cannot be read: there is no such file")
        : FileReading.of(Visible.text(name), bytes);
  }

  @Override
  public Optional<String> replace(String name, String text) {
    return create(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> create(String name, byte[] bytes) {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('/') >= 0) {
      return Optional.of("cannot be written: no file can have this name");
    }
    long others =
        files.entrySet().stream()
            .filter(file -> !file.getKey().equals(name))
            .mapToLong(file -> file.getKey().length() + (long) file.getValue().length)
            .sum();
    if (others + name.length() + bytes.length > quota) {
      return Optional.of("cannot be written: your files may have " + quota + " bytes together");
    }
    files.put(name, bytes);
    return Optional.empty();
  }
}
