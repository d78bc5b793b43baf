package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.FileStore;
import tcpstates.repl.shell.TextFile;
import tcpstates.repl.text.Visible;

/**
 * A student's files, as their recorded lines see them. The text that a line loads is recorded with
 * the line. So the line leads to the same place when it is played again, even if the file has
 * changed.
 */
final class RecordedFiles implements FileStore {

  /** The files of one session. It records each load. */
  private static final int MOST_LOADED = 1 << 20;

  private final FileStore files;
  private boolean live;
  private int total;
  private Optional<String> loaded = Optional.empty();

  RecordedFiles(FileStore files) {
    this.files = files;
  }

  /** Plays a recorded line again: the line loads what it loaded then. */
  void play(Optional<String> text) {
    loaded = text;
    total += text.map(String::length).orElse(0);
  }

  /** From now on, all lines are new. */
  void begin() {
    live = true;
    loaded = Optional.empty();
  }

  /** The text that the last line has loaded. Each call returns it once. */
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

  /** The program looks at a file before it writes it; the line has not loaded it. */
  @Override
  public Optional<String> replace(String name, String text) {
    loaded = Optional.empty();
    return live ? files.replace(name, text) : Optional.empty();
  }
}
