package tcpstates.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.lessons.grade.ClassRoster;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.text.Visible;

/** The files of a class: what its students hand in, and its roster. */
final class ClassFiles {

  /** More files than any class has. */
  private static final int MOST = 10_000;

  private ClassFiles() {}

  /**
   * The files that are named, and for a folder those in it, by name.
   *
   * @param what one of them is called
   * @throws Refusal if a folder can't be read, or has no file in it
   */
  static List<String> named(List<String> names, String what) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      Optional<Path> folder = folder(name);
      if (folder.isEmpty()) {
        all.add(name);
        continue;
      }
      List<String> inside = inside(name, folder.get());
      if (inside.isEmpty()) {
        throw new Refusal(Visible.text(name) + " has no " + what + " in it", ExitCode.FAILED);
      }
      all.addAll(inside);
    }
    return all;
  }

  private static List<String> inside(String name, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .limit(MOST)
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new Refusal(Visible.text(name) + " can't be read: " + e.getMessage(), ExitCode.BROKEN);
    }
  }

  private static Optional<Path> folder(String name) {
    try {
      return Optional.of(LessonSetup.path(name)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * A roster, if one is named.
   *
   * @throws IllegalArgumentException if it can't be read; the message says where and why
   */
  static Optional<ClassRoster> roster(Optional<String> name, LocalFiles files, InputStream in) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    FileReading reading = files.argument(name.get(), in);
    if (reading instanceof FileReading.Read roster) {
      return Optional.of(ClassRoster.read(roster.file().name(), roster.file().lines()));
    }
    throw new IllegalArgumentException(reading.message());
  }
}
