package tcpstates.repl.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.FileStore;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/**
 * Files of the machine that the program runs on.
 *
 * @param folder where relative names begin
 * @param home what {@code ~} means, if anything
 */
public record LocalFiles(Path folder, Optional<Path> home) implements FileStore {

  private static final String STANDARD_INPUT = "-";

  /** In a folder with more files than this, no name is proposed for a missing file. */
  private static final int MOST_NAMES = 1_000;

  /** Files by their names in the working folder. */
  public static LocalFiles here() {
    return new LocalFiles(Path.of(""), Optional.empty());
  }

  /** Files by their names in the working folder, with {@code ~} for the home folder. */
  public static LocalFiles of(Environment environment) {
    String home = environment.value("HOME");
    return new LocalFiles(
        Path.of(""), home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home)));
  }

  /**
   * The path of a name that a person has typed.
   *
   * @throws InvalidPathException if no file can have it; nor can a file have the empty name, which
   *     would mean the working folder
   */
  public Path path(String name) {
    if (name.isEmpty()) {
      throw new InvalidPathException(name, "it is empty");
    }
    boolean inHome = name.equals("~") || name.startsWith("~/");
    return inHome && home.isPresent()
        ? home.get().resolve(name.substring(Math.min(2, name.length())))
        : folder.resolve(name);
  }

  @Override
  public FileReading read(String name) {
    String called = called(name);
    try {
      return FileReading.of(called, LocalFile.read(path(name), LocalFile.LARGEST));
    } catch (NoSuchFileException e) {
      return new FileReading.Missing(unread(called, e) + nearest(path(name)));
    } catch (InvalidPathException | IOException e) {
      return new FileReading.Unreadable(unread(called, e));
    }
  }

  @Override
  public Optional<String> replace(String name, String text) {
    return create(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> create(String name, byte[] bytes) {
    try {
      LocalFile.replace(path(name), bytes);
      return Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.of("cannot be written: " + LocalFile.why(e));
    }
  }

  /**
   * Reads what an argument of the command line names. Unlike a name that is typed at a prompt, it
   * may name a pipe, as shells make for {@code <(command)}: a person who waits for one can press
   * Ctrl-C.
   *
   * @param name a file, or {@code -} for the standard input
   */
  public FileReading argument(String name, InputStream standardInput) {
    if (name.equals(STANDARD_INPUT)) {
      return stream("standard input", standardInput);
    }
    try {
      Path path = path(name);
      if (!LocalFile.isPipe(path)) {
        return read(name);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return stream(called(name), in);
      }
    } catch (InvalidPathException e) {
      return read(name);
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
    return name.equals(STANDARD_INPUT) ? standardInput : LocalFile.open(path(name));
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

  /** The name of a file beside it that may have been meant, as the end of a message. */
  private static String nearest(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        names.add(file.getFileName().toString());
        if (names.size() > MOST_NAMES) {
          return "";
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return "";
    }
    return Nearest.of(missing.getFileName().toString(), names)
        .map(name -> ", but there is " + Visible.text(name))
        .orElse("");
  }

  private static String called(String name) {
    return name.isEmpty() ? "\"\"" : Visible.text(name);
  }

  private static String unread(String called, Exception e) {
    return called + ": cannot be read: " + LocalFile.why(e);
  }
}
