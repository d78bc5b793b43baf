package tcpstates.web.page;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.shell.LineHistory;
import tcpstates.repl.text.PlainText;

/** The lines that a person has typed, in the browser's storage. What can't be kept is forgotten. */
final class StoredHistory implements LineHistory {

  private static final String KEY = "history";
  private static final int MOST = 500;

  private final Storage storage;

  StoredHistory(Storage storage) {
    this.storage = storage;
  }

  @Override
  public List<String> lines() {
    List<String> lines =
        PlainText.lines(storage.read(KEY).orElse("")).stream()
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }

  /** Another page may have added lines since: they are read first. */
  @Override
  public void add(String line) {
    List<String> lines = new ArrayList<>(lines());
    lines.add(line);
    List<String> last = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    storage.write(KEY, String.join("\n", last) + "\n");
  }
}
