package tcpstates.capture.host;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each name occurred. If there are very many different names, only the first are counted.
 */
final class Ranking {

  private static final int MOST = 65_536;

  private static final class Count {
    private int value;
  }

  private final Map<String, Count> counts = new HashMap<>();

  void add(String name) {
    Count count = counts.get(name);
    if (count == null && counts.size() < MOST) {
      count = new Count();
      counts.put(name, count);
    }
    if (count != null) {
      count.value++;
    }
  }

  /** How many different names there are. */
  int different() {
    return counts.size();
  }

  int of(String name) {
    Count count = counts.get(name);
    return count == null ? 0 : count.value;
  }

  /** The names, most frequent first; names with the same count in alphabetical order. */
  List<String> top(int most) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Count> entry) -> -entry.getValue().value)
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How often the first name of {@link #top} occurred. */
  int most() {
    return counts.values().stream().mapToInt(count -> count.value).max().orElse(0);
  }
}
