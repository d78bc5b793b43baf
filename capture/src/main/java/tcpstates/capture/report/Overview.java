package tcpstates.capture.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tcpstates.capture.follow.Beginning;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.Ending;
import tcpstates.capture.follow.Finding;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** All connections of a capture together: how they began and ended, and what is odd about some. */
public final class Overview {

  private static final int LABEL = 9;

  /** How many streams are named as examples. */
  private static final int EXAMPLES = 6;

  /** What is known about one kind of finding. */
  private static final class Kind {
    private final Finding first;
    private final List<Integer> streams = new ArrayList<>();
    private long connections;

    Kind(Finding first) {
      this.first = first;
    }

    void add(int stream) {
      if (streams.size() < EXAMPLES) {
        streams.add(stream);
      }
      connections++;
    }
  }

  private final Map<Beginning, Long> began = new EnumMap<>(Beginning.class);
  private final Map<Ending, Long> ended = new EnumMap<>(Ending.class);
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private long connections;
  private long odd;

  /** Makes an empty overview. */
  public Overview() {}

  /** Adds a connection. */
  public void add(ConnectionSummary summary) {
    connections++;
    began.merge(summary.began(), 1L, Long::sum);
    ended.merge(summary.ended(), 1L, Long::sum);
    odd += summary.findings().isEmpty() ? 0 : 1;
    // A finding about both sides is found twice, but counts as one connection.
    Set<String> codes = new HashSet<>();
    for (Finding finding : summary.findings()) {
      if (codes.add(finding.code())) {
        kinds.computeIfAbsent(finding.code(), any -> new Kind(finding)).add(summary.stream());
      }
    }
  }

  /** How many connections there were. */
  public long connections() {
    return connections;
  }

  /** The text of the overview. */
  public List<StyledLine> lines(Look look) {
    List<StyledLine> lines = new ArrayList<>();
    if (connections == 0) {
      return lines;
    }
    lines.addAll(row("began", counts(began, Beginning::words), look));
    lines.addAll(row("ended", counts(ended, Ending::words), look));
    if (kinds.isEmpty()) {
      lines.addAll(row("odd", "nothing", look));
      return lines;
    }
    lines.addAll(row("odd", Phrases.grouped(odd) + " of " + Phrases.grouped(connections), look));
    kinds.values().stream()
        .sorted(Comparator.comparingLong((Kind kind) -> -kind.connections))
        .forEach(kind -> lines.addAll(kind(kind, look)));
    return lines;
  }

  private static <T> String counts(Map<T, Long> counts, Function<T, String> name) {
    return counts.entrySet().stream()
        .sorted(Comparator.comparingLong((Map.Entry<T, Long> entry) -> -entry.getValue()))
        .map(entry -> Phrases.grouped(entry.getValue()) + " " + name.apply(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static List<StyledLine> row(String label, String text, Look look) {
    StyledLine line =
        StyledLine.of("  " + label, Style.FAINT).padded(LABEL, look.columns()).plus(text);
    return Wrap.line(line, LABEL, look);
  }

  private static List<StyledLine> kind(Kind kind, Look look) {
    StyledLine line =
        StyledLine.of("  ")
            .plus("! ", Style.BAD)
            .plus(Phrases.grouped(kind.connections) + " x " + kind.first.code(), Style.STRONG)
            .plus(" (" + streams(kind) + ")", Style.FAINT)
            .plus(". In stream " + kind.streams.get(0) + ": " + kind.first.message());
    return Wrap.line(line, 4, look);
  }

  private static String streams(Kind kind) {
    List<String> streams = new ArrayList<>(kind.streams.stream().map(String::valueOf).toList());
    if (kind.connections > streams.size()) {
      streams.add("...");
    }
    String word = kind.connections == 1 ? "stream " : "streams ";
    return word + String.join(", ", streams);
  }
}
