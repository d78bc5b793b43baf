package tcpstates.repl.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Typed lines that are kept in memory; if there are too many, the oldest go. */
public final class MemoryHistory implements LineHistory {

  private final int most;
  private final Deque<String> lines = new ArrayDeque<>();

  /**
   * No lines yet.
   *
   * @param most how many are kept
   */
  public MemoryHistory(int most) {
    this.most = most;
  }

  @Override
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void add(String line) {
    lines.addLast(line);
    if (lines.size() > most) {
      lines.removeFirst();
    }
  }
}
