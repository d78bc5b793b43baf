package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.FileStore;
import tcpstates.repl.shell.TextFile;
import tcpstates.repl.text.Visible;

/**
 * A student's files as their recorded lines see them. What a line loads is recorded with it, so
 * that the line leads to the same place when it is played again, whatever has become of the file.
 */
final class RecordedFiles implements FileStore {

  /** In one session; each load is recorded. */
  private static final int MOST_LOADED = 1 << 20;

  private final FileStore files;
  private boolean live;
  private int total;
  private Optional<String> loaded = Optional.empty();

  RecordedFiles(FileStore files) {
    this.files = files;
  }

  /** A line that was recorded is played again: it loads what it loaded then. */
  void play(Optional<String> text) {
    loaded = text;
    total += text.map(String::length).orElse(0);
  }

  /** From now on all is new. */
  void begin() {
    live = true;
    loaded = Optional.empty();
  }

  /** What the last line has loaded; it is forgotten then. */
  Optional<String> take() {
    Optional<String> text = loaded;
    loaded = Optional.empty();
    total += text.map(String::length).orElse(0);
    return text;
  }

  @Override
  public FileReading read(String name) {
    String shown = Visible.text(name);
    if (!live) {
      return loaded.isPresent()
          ? FileReading.of(shown, loaded.get().getBytes(StandardCharsets.UTF_8))
          : new FileReading.Missing(shown + ": you have no file of this name");
    }
    if (total > MOST_LOADED) {
      return new FileReading.Unreadable(
          shown + " can't be loaded: you have loaded 1 MiB in this session, which is the limit");
    }
    FileReading reading = files.read(name);
    loaded = text(reading);
    return reading;
  }

  private static Optional<String> text(FileReading reading) {
    return reading instanceof FileReading.Read read
        ? Optional.of(read.file()).map(TextFile::whole)
        : Optional.empty();
  }

  /** To write a file one looks at it first; that is not what the line has loaded. */
  @Override
  public Optional<String> replace(String name, String text) {
    loaded = Optional.empty();
    return live ? files.replace(name, text) : Optional.empty();
  }
}
