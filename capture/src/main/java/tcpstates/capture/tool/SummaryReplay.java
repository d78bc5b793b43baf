package tcpstates.capture.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tcpstates.capture.follow.Beginning;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.Connections;
import tcpstates.capture.follow.Durations;
import tcpstates.capture.follow.Ending;
import tcpstates.capture.follow.Findings;
import tcpstates.capture.packet.FrameDecoder.Outcome;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.capture.report.Overview;
import tcpstates.capture.report.SummaryJson;
import tcpstates.capture.report.SummaryText;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/**
 * Prints connections: each in a few lines, or an overview of all of them with one line for each of
 * the first ones.
 */
final class SummaryReplay implements CapturePrinter, Consumer<Connection> {

  /** How many connections get a line below the overview. */
  private static final int LISTED = 40;

  private final ReplayOptions options;
  private final ConnectionFilter filter;
  private final Look look;
  private final Encoder encoder;
  private final SummaryText summaries;
  private final Connections connections;
  private final Overview overview = new Overview();
  private final List<ConnectionSummary> folded = new ArrayList<>();

  /**
   * Where they are printed at once. At the end, all connections are folded, and their summaries
   * together are large.
   */
  private Optional<Printing> printing = Optional.empty();

  private record Printing(StringBuilder text, Runnable relieve) {}

  private final List<ConnectionSummary> listed = new ArrayList<>();
  private long firstTime;
  private long packets;

  SummaryReplay(ReplayOptions options, ConnectionFilter filter, Look look, Encoder encoder) {
    this.options = options;
    this.filter = filter;
    this.look = look;
    this.encoder = encoder;
    summaries = new SummaryText(look);
    connections = new Connections(options.at(), false, this);
  }

  @Override
  public void expect(TcpPacket packet) {
    connections.expect(packet);
  }

  @Override
  public void take(TcpPacket packet, StringBuilder text) {
    if (packets++ == 0) {
      firstTime = packet.time();
    }
    connections.pass(packet);
    if (!folded.isEmpty()) {
      tellFolded(text);
    }
  }

  /** A connection is no longer followed. */
  @Override
  public void accept(Connection connection) {
    boolean wanted =
        options.stream().isEmpty() || options.stream().getAsInt() == connection.stream();
    if (wanted && isOnlyCounted()) {
      overview.add(
          connection.stream(),
          Beginning.of(connection),
          Ending.of(connection),
          Findings.of(connection, connections.now()));
    } else if (wanted) {
      folded.add(ConnectionSummary.of(connection, connections.now()));
      if (printing.isPresent()) {
        tellFolded(printing.get().text());
        printing.get().relieve().run();
      }
    }
  }

  /** Whether the next connection appears only in the overview, because enough others are listed. */
  private boolean isOnlyCounted() {
    return !options.json()
        && !options.summary()
        && filter.takesAllSummaries()
        && listed.size() >= LISTED
        && folded.isEmpty();
  }

  private void tellFolded(StringBuilder text) {
    for (ConnectionSummary summary : folded) {
      if (filter.takes(summary)) {
        tell(summary, text);
      }
    }
    folded.clear();
  }

  private void tell(ConnectionSummary summary, StringBuilder text) {
    if (options.json()) {
      text.append(SummaryJson.of(summary)).append('\n');
      return;
    }
    overview.add(summary);
    if (options.summary()) {
      SummaryText.append(text, summary);
      add(summaries.findings(summary.findings()), text);
    } else if (listed.size() < LISTED) {
      listed.add(summary);
    }
  }

  @Override
  public void finish(PacketReader reader, StringBuilder text, Runnable relieve) {
    printing = Optional.of(new Printing(text, relieve));
    connections.finish();
    tellFolded(text);
    if (options.json() || isOneConnection()) {
      return;
    }
    text.append(options.summary() && overview.connections() > 0 ? "\n" : "");
    add(heading(reader.frames()), text);
    add(overview.lines(look), text);
    if (!listed.isEmpty()) {
      text.append('\n');
      for (ConnectionSummary summary : listed) {
        text.append(SummaryText.line(summary)).append('\n');
      }
      add(more(), text);
    }
  }

  /** Whether there is only one connection, which is better shown segment by segment. */
  boolean isOneConnection() {
    return !options.json()
        && !options.summary()
        && overview.connections() == 1
        && connections.streams() == 1;
  }

  // ---- the overview

  private List<StyledLine> heading(Map<Outcome, Long> frames) {
    long all = 0;
    for (long count : frames.values()) {
      all += count;
    }
    String text =
        Phrases.grouped(all)
            + (all == 1 ? " frame" : " frames")
            + (packets > 0 ? " in " + Durations.text(connections.now() - firstTime) : "")
            + ", "
            + Phrases.grouped(overview.connections())
            + (overview.connections() == 1 ? " connection" : " connections")
            + (overview.connections() < connections.streams()
                ? " of " + Phrases.grouped(connections.streams())
                : "");
    List<StyledLine> lines = new ArrayList<>(Wrap.line(StyledLine.of(text), 2, look));
    left(frames, Outcome.OTHER, "no TCP", lines);
    left(frames, Outcome.FRAGMENT, "parts of datagrams in fragments", lines);
    left(frames, Outcome.CUT_OFF, "too short: the capture cut off the TCP header", lines);
    left(frames, Outcome.MALFORMED, "malformed", lines);
    left(frames, Outcome.UNKNOWN_LINK, "of an unknown link layer", lines);
    if (connections.foldedEarly() > 0) {
      String folded =
          "More than "
              + Phrases.grouped(Connections.MOST)
              + " connections were open at once. The oldest "
              + Phrases.grouped(connections.foldedEarly())
              + " were reported before their end; what came later counts as a new connection.";
      lines.addAll(Wrap.line(StyledLine.of("  " + folded), 2, look));
    }
    return lines;
  }

  private void left(
      Map<Outcome, Long> frames, Outcome outcome, String what, List<StyledLine> lines) {
    long count = frames.getOrDefault(outcome, 0L);
    if (count > 0) {
      String are = count == 1 ? " frame is " : " frames are ";
      lines.addAll(Wrap.line(StyledLine.of("  " + Phrases.grouped(count) + are + what), 2, look));
    }
  }

  private List<StyledLine> more() {
    List<StyledLine> lines = new ArrayList<>();
    long left = overview.connections() - listed.size();
    if (left > 0) {
      lines.add(StyledLine.of("      and " + Phrases.grouped(left) + " more: --summary has all"));
    }
    lines.add(StyledLine.EMPTY);
    lines.addAll(
        Wrap.line(
            StyledLine.of(
                "--stream N shows one segment by segment, --summary each with its states."),
            2,
            look));
    return lines;
  }

  private void add(List<StyledLine> lines, StringBuilder text) {
    for (StyledLine line : lines) {
      text.append(encoder.encode(line)).append('\n');
    }
  }
}
