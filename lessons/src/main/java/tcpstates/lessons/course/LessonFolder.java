package tcpstates.lessons.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.scene.FollowedScene;
import tcpstates.lessons.scene.SceneSource;

/**
 * A folder of this computer: its Markdown files, by name. A file named README is no lesson.
 *
 * @param path the folder, or a single file
 */
public record LessonFolder(Path path) implements LessonFiles {

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public Optional<String> address() {
    return Optional.of(path.toAbsolutePath().normalize().toString());
  }

  @Override
  public List<LessonFile> list() throws UnreadableException {
    if (!Files.isDirectory(path)) {
      return List.of(file(path));
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path, "*.md")) {
      stream.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      throw new UnreadableException("the folder can't be read");
    }
    files.removeIf(file -> base(file).startsWith("README"));
    files.sort(Comparator.comparing(LessonFolder::base));
    return files.stream().map(LessonFolder::file).toList();
  }

  private static String base(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static LessonFile file(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return new LessonFile(
        path.toString(), () -> text(path), (file, stream) -> capture(folder, file, stream));
  }

  /** A lesson may come from anybody: it names only files that are beside it or below. */
  private static SceneSource.Reading capture(Path folder, String file, int stream) {
    if (!file.matches("[^\\\\:~/][^\\\\:]*") || List.of(file.split("/", -1)).contains("..")) {
      return new SceneSource.Reading.Refused(
          "is no name of a file beside the lesson: it has no `..`, and does not begin with `/`");
    }
    try {
      Path path = folder.resolve(file);
      if (!Files.exists(path)) {
        return new SceneSource.Reading.Absent();
      }
      if (!Files.isRegularFile(path)) {
        return new SceneSource.Reading.Refused("is not a file but a folder, a pipe or a device");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return FollowedScene.of(file, stream, in.readNBytes(FollowedScene.LARGEST + 1));
      }
    } catch (InvalidPathException | IOException e) {
      return new SceneSource.Reading.Refused("can't be read");
    }
  }

  /** Only files are opened: a pipe or a terminal could make us wait for ever. */
  private static String text(Path path) throws UnreadableException {
    if (Files.isDirectory(path)) {
      throw new UnreadableException("it is a folder");
    }
    if (!Files.exists(path)) {
      throw new UnreadableException("there is no such file");
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableException("it is not a file but a pipe or a device");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return LessonBytes.decoded(in.readNBytes(LessonBytes.MOST + 1));
    } catch (IOException e) {
      throw new UnreadableException("it can't be read");
    }
  }
}
