package tcpstates.capture.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  // This runs once, so it is never compiled: streams and their lambdas would take ten milliseconds,
  // a tenth of the whole start of the program.

  /** How many connections began or ended in one way. The most frequent way comes first. */
  private static final class Count implements Comparable<Count> {
    private final String words;
    private long count;

    Count(String words) {
      this.words = words;
    }

    @Override
    public int compareTo(Count other) {
      return Long.compare(other.count, count);
    }
  }

  /** What is known about one kind of finding. The most frequent kind comes first. */
  private static final class Kind implements Comparable<Kind> {
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

    @Override
    public int compareTo(Kind other) {
      return Long.compare(other.connections, connections);
    }
  }

  private final Map<Beginning, Count> began = new EnumMap<>(Beginning.class);
  private final Map<Ending, Count> ended = new EnumMap<>(Ending.class);
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private long connections;
  private long odd;

  /** Makes an empty overview. */
  public Overview() {}

  /** Adds a connection. */
  public void add(ConnectionSummary summary) {
    add(summary.stream(), summary.began(), summary.ended(), summary.findings());
  }

  /** Adds a connection of which nothing else is needed. */
  public void add(int stream, Beginning beginning, Ending ending, List<Finding> findings) {
    connections++;
    count(began, beginning, beginning.words());
    count(ended, ending, ending.words());
    if (!findings.isEmpty()) {
      odd++;
      addFindings(stream, findings);
    }
  }

  private void addFindings(int stream, List<Finding> findings) {
    // A finding about both sides is found twice, but counts as one connection.
    Set<String> codes = new HashSet<>();
    for (Finding finding : findings) {
      if (codes.add(finding.code())) {
        kinds.putIfAbsent(finding.code(), new Kind(finding));
        kinds.get(finding.code()).add(stream);
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
    lines.addAll(row("began", text(began), look));
    lines.addAll(row("ended", text(ended), look));
    if (kinds.isEmpty()) {
      lines.addAll(row("odd", "nothing", look));
      return lines;
    }
    lines.addAll(row("odd", Phrases.grouped(odd) + " of " + Phrases.grouped(connections), look));
    List<Kind> sorted = new ArrayList<>(kinds.values());
    Collections.sort(sorted);
    for (Kind kind : sorted) {
      lines.addAll(kind(kind, look));
    }
    return lines;
  }

  private static <T> void count(Map<T, Count> counts, T what, String words) {
    if (!counts.containsKey(what)) {
      counts.put(what, new Count(words));
    }
    counts.get(what).count++;
  }

  private static <T> String text(Map<T, Count> counts) {
    List<Count> sorted = new ArrayList<>(counts.values());
    Collections.sort(sorted);
    StringBuilder text = new StringBuilder();
    for (Count count : sorted) {
      text.append(text.length() == 0 ? "" : ", ");
      text.append(Phrases.grouped(count.count)).append(' ').append(count.words);
    }
    return text.toString();
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
    StringBuilder text = new StringBuilder(kind.connections == 1 ? "stream " : "streams ");
    for (int i = 0; i < kind.streams.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(kind.streams.get(i));
    }
    return text.append(kind.connections > kind.streams.size() ? ", ..." : "").toString();
  }
}
