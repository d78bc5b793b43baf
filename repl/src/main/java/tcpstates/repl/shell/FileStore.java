package tcpstates.repl.shell;

import java.util.Optional;

/**
 * The files of one person, by name: where `save` and `journal` write and `load` reads. A store
 * knows nothing of what is in them; {@link SavedFiles} decides what may be replaced.
 */
public interface FileStore {

  /**
   * Reads a file. A store reads no more than it allows a file to have, and never waits for a device
   * or a pipe.
   *
   * @param name as the person has typed it
   */
  FileReading read(String name);

  /**
   * Writes a file, or replaces one. If anything goes wrong, the old file stays as it was.
   *
   * @param name as the person has typed it
   * @return why it can't be written, as the end of a sentence that begins with the name; empty if
   *     it is written
   */
  Optional<String> replace(String name, String text);

  /**
   * Writes a file that need not be text.
   *
   * @param name as the person has typed it
   * @return why it can't be written, as the end of a sentence that begins with the name; empty
   *     where it is written
   */
  default Optional<String> create(String name, byte[] bytes) {
    return Optional.of("cannot be written: only text can be kept here");
  }
}
