package tcpstates.repl.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tcpstates.repl.shell.Environment;

/** The folder that keeps typed lines and played lessons from one session to the next. */
public final class StateFolder {

  private static final String OWNER_ALONE = "rwx------";

  private StateFolder() {}

  /** Where the environment puts it, if it does (XDG base directories). */
  public static Optional<Path> of(Environment environment) {
    return under(environment, "XDG_STATE_HOME", Path.of(".local", "state"));
  }

  /**
   * A folder of our own where the environment wants files of a kind.
   *
   * @param variable names the folder for files of this kind
   * @param usual where it is otherwise, from the home folder
   */
  static Optional<Path> under(Environment environment, String variable, Path usual) {
    try {
      // The XDG base directory specification ignores relative paths.
      Path named = Path.of(environment.value(variable));
      if (named.isAbsolute()) {
        return Optional.of(named.resolve("tcpstates"));
      }
      Path home = Path.of(environment.value("HOME"));
      return home.isAbsolute()
          ? Optional.of(home.resolve(usual).resolve("tcpstates"))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes the folder, and those above it, if it is not there yet; only its owner may look into it.
   * If two programs make it at once, both succeed.
   *
   * @throws IOException if it can't be made. If a file is in its place, only the code that writes
   *     into the folder notices
   * @throws UnsupportedOperationException if the file system knows no owners
   */
  public static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder.getParent());
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
    } catch (FileAlreadyExistsException e) {
      // Another program was quicker.
      return;
    }
  }
}
