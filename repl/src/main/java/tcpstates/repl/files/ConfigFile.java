package tcpstates.repl.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.text.Visible;

/** The settings' file of whoever started the program: {@code $XDG_CONFIG_HOME/tcpstates/config}. */
public final class ConfigFile implements Config {

  private static final String NAME = "config";

  /** A file beyond this has not been written by us. In bytes. */
  private static final int LARGEST = 64 * 1024;

  private final Optional<Path> folder;

  private ConfigFile(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Where the environment says that it belongs (XDG base directories). */
  public static ConfigFile of(Environment environment) {
    return new ConfigFile(StateFolder.under(environment, "XDG_CONFIG_HOME", Path.of(".config")));
  }

  @Override
  public FileReading read() {
    if (folder.isEmpty()) {
      return new FileReading.Missing("");
    }
    Path file = folder.get().resolve(NAME);
    String called = Visible.text(file.toString());
    try {
      return FileReading.of(called, LocalFile.read(file, LARGEST));
    } catch (NoSuchFileException e) {
      return new FileReading.Missing("");
    } catch (IOException | SecurityException e) {
      return new FileReading.Unreadable(called + ": cannot be read: " + LocalFile.why(e));
    }
  }

  @Override
  public Optional<String> replace(String text) {
    if (folder.isEmpty()) {
      return Optional.of("neither XDG_CONFIG_HOME nor HOME names a folder");
    }
    Path file = folder.get().resolve(NAME);
    try {
      StateFolder.make(folder.get());
      LocalFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      String called = Visible.text(file.toString());
      return Optional.of(called + " cannot be written: " + LocalFile.why(e));
    }
  }
}
