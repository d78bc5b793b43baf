package tcpstates.dist.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A site in a folder. Files outside the folder are not part of it, wherever links lead. */
public final class SiteFolder implements Site {

  private final Path root;

  /** Makes the site of a folder that exists. */
  public SiteFolder(Path folder) throws IOException {
    this.root = folder.toRealPath();
  }

  @Override
  public List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Override
  public Optional<byte[]> file(String name) throws IOException {
    Optional<Path> file = inside(name);
    return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
  }

  private Optional<Path> inside(String name) throws IOException {
    Path file;
    try {
      file = root.resolve(name);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
  }
}
