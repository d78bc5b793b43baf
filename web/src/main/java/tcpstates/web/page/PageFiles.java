package tcpstates.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.FileStore;
import tcpstates.repl.shell.MemoryFiles;

/**
 * A person's files in a browser: what they write is kept while the page is open, and handed to them
 * as a download; what they choose or drop can be read.
 */
public final class PageFiles implements FileStore {

  private static final int QUOTA = 4 << 20;

  private final MemoryFiles files = new MemoryFiles(QUOTA);
  private final BiConsumer<String, String> download;

  /**
   * No files yet.
   *
   * @param download takes the name and the text of each file that is written
   */
  PageFiles(BiConsumer<String, String> download) {
    this.download = download;
  }

  @Override
  public FileReading read(String name) {
    return files.read(name);
  }

  @Override
  public Optional<String> replace(String name, String text) {
    Optional<String> problem = files.replace(name, text);
    if (problem.isEmpty()) {
      download.accept(name, text);
    }
    return problem;
  }

  /**
   * Takes a file that the person has given to the page.
   *
   * @return why it can't be taken, as the end of a sentence that begins with the name
   */
  Optional<String> take(String name, String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > QUOTA
        ? Optional.of("can't be read: it is larger than 4 MiB")
        : files.replace(name, text);
  }
}
