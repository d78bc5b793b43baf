package tcpstates.repl.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.FileStore;
import tcpstates.repl.text.Visible;

/**
 * Files of the machine that the program runs on.
 *
 * @param folder from where names lead
 */
public record LocalFiles(Path folder) implements FileStore {

  private static final String STANDARD_INPUT = "-";

  /** Files as one names them in the working folder. */
  public static LocalFiles here() {
    return new LocalFiles(Path.of(""));
  }

  @Override
  public FileReading read(String name) {
    String called = called(name);
    try {
      return FileReading.of(
          called, LocalFile.read(LocalFile.path(folder, name), LocalFile.LARGEST));
    } catch (NoSuchFileException e) {
      return new FileReading.Missing(unread(called, e));
    } catch (InvalidPathException | IOException e) {
      return new FileReading.Unreadable(unread(called, e));
    }
  }

  @Override
  public Optional<String> replace(String name, String text) {
    try {
      LocalFile.replace(LocalFile.path(folder, name), text.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.of("cannot be written: " + LocalFile.why(e));
    }
  }

  /**
   * Reads what an argument of the command line names. Unlike a name that is typed at a prompt, it
   * may name a pipe, as shells make for {@code <(command)}: who waits for one can press Ctrl-C.
   *
   * @param name a file, or {@code -} for the standard input
   */
  public FileReading argument(String name, InputStream standardInput) {
    if (name.equals(STANDARD_INPUT)) {
      return stream("standard input", standardInput);
    }
    if (name.isEmpty() || !LocalFile.isPipe(folder, name)) {
      return read(name);
    }
    try (InputStream in = Files.newInputStream(LocalFile.path(folder, name))) {
      return stream(called(name), in);
    } catch (IOException e) {
      return new FileReading.Unreadable(unread(called(name), e));
    }
  }

  /**
   * Opens what an argument of the command line names, to be read piece by piece: it may be of any
   * length, and a pipe or a device too.
   *
   * @param name a file, or {@code -} for the standard input
   * @throws InvalidPathException if no file can have this name
   * @throws IOException if it can't be opened; {@link LocalFile#why} says so in words
   */
  public InputStream open(String name, InputStream standardInput) throws IOException {
    return name.equals(STANDARD_INPUT)
        ? standardInput
        : LocalFile.open(LocalFile.path(folder, name));
  }

  private static FileReading stream(String called, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(LocalFile.LARGEST);
      return in.read() < 0
          ? FileReading.of(called, bytes)
          : new FileReading.Unreadable(called + ": it is larger than 64 MiB");
    } catch (IOException e) {
      return new FileReading.Unreadable(unread(called, e));
    }
  }

  private static String called(String name) {
    return name.isEmpty() ? "\"\"" : Visible.text(name);
  }

  private static String unread(String called, Exception e) {
    return called + ": cannot be read: " + LocalFile.why(e);
  }
}
