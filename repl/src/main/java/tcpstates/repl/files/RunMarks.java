package tcpstates.repl.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Marks of runs of the program in the state folder, by their process ids. If there is no folder,
 * there are no marks. Several machines may share the folder, so each knows its own marks by its
 * name.
 *
 * @param folder the folder of the marks
 * @param host the name of the machine whose marks these are
 */
public record RunMarks(Optional<Path> folder, String host) {

  private static final String NAME = "open";

  /** Those of a machine in a state folder. */
  public static RunMarks in(Optional<Path> stateFolder, String host) {
    return new RunMarks(
        stateFolder.map(state -> state.resolve(NAME)), host.replaceAll("[^A-Za-z0-9.-]", "_"));
  }

  /** Marks a run; if nothing can be kept, it stays unmarked. */
  public void put(long process) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      StateFolder.make(folder.get().getParent());
      StateFolder.make(folder.get());
      LocalFile.append(mark(process), new byte[0]);
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      // A later start then can't tell how this one ended.
    }
  }

  /** Takes a mark away. */
  public void remove(long process) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.deleteIfExists(mark(process));
    } catch (IOException | SecurityException e) {
      // It is the mark of a run that is over, and is only read once too often.
    }
  }

  private Path mark(long process) {
    return folder.orElseThrow().resolve(process + end());
  }

  private String end() {
    return "@" + host;
  }

  /** The runs on this machine that are marked. */
  public List<Long> all() {
    String[] names = folder.map(path -> path.toFile().list()).orElse(null);
    return names == null
        ? List.of()
        : List.of(names).stream()
            .filter(name -> name.endsWith(end()))
            .map(name -> name.substring(0, name.length() - end().length()))
            .filter(process -> process.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .toList();
  }
}
