package tcpstates.capture.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.Connections;
import tcpstates.capture.follow.Passage;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.capture.report.FrameJson;
import tcpstates.capture.report.FrameText;
import tcpstates.capture.report.SummaryText;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;

/** Prints a line for each segment, of one connection or of all. */
final class FrameReplay implements CapturePrinter {

  /** The format in which segments are printed. */
  private interface Form {
    void frame(TcpPacket packet, Connection connection, Passage passage, StringBuilder text);

    /** Whether {@link #end} prints anything. */
    boolean tellsEnds();

    void end(ConnectionSummary summary, StringBuilder text);
  }

  private final ReplayOptions options;
  private final ConnectionFilter filter;
  private final Form form;
  private final Connections connections;
  private final List<ConnectionSummary> folded = new ArrayList<>();

  /**
   * At the end, all connections are folded and printed one by one, because all their summaries
   * together are large.
   */
  private Runnable atFold = () -> {};

  private FrameReplay(ReplayOptions options, ConnectionFilter filter, Form form) {
    this.options = options;
    this.filter = filter;
    this.form = form;
    connections = new Connections(options.at(), true, this::fold);
  }

  static FrameReplay json(ReplayOptions options, ConnectionFilter filter) {
    return new FrameReplay(options, filter, new JsonForm());
  }

  static FrameReplay text(
      ReplayOptions options, ConnectionFilter filter, Look look, Encoder encoder) {
    return new FrameReplay(options, filter, new TextForm(options, look, encoder));
  }

  @Override
  public void take(TcpPacket packet, StringBuilder text) {
    Connection connection = connections.take(packet, this::isWanted);
    if (isWanted(connection.stream()) && filter.takes(connection)) {
      connection.passage().ifPresent(passage -> form.frame(packet, connection, passage, text));
    }
    tellFolded(text);
  }

  private boolean isWanted(int stream) {
    return options.stream().isEmpty() || options.stream().getAsInt() == stream;
  }

  private void fold(Connection connection) {
    if (form.tellsEnds() && isWanted(connection.stream())) {
      folded.add(ConnectionSummary.of(connection, connections.now()));
      atFold.run();
    }
  }

  @Override
  public void finish(PacketReader packets, StringBuilder text, Runnable relieve) {
    atFold =
        () -> {
          tellFolded(text);
          relieve.run();
        };
    connections.finish();
    tellFolded(text);
  }

  private void tellFolded(StringBuilder text) {
    if (!folded.isEmpty()) {
      folded.stream().filter(filter::takes).forEach(summary -> form.end(summary, text));
      folded.clear();
    }
  }

  /** Whether the requested stream was there. */
  int streams() {
    return connections.streams();
  }

  /** JSON Lines: only frames. */
  private static final class JsonForm implements Form {
    private final FrameJson json = new FrameJson();

    @Override
    public void frame(
        TcpPacket packet, Connection connection, Passage passage, StringBuilder text) {
      text.append(json.of(packet, connection, passage)).append('\n');
    }

    @Override
    public boolean tellsEnds() {
      return false;
    }

    @Override
    public void end(ConnectionSummary summary, StringBuilder text) {
      // The frames have said everything.
    }
  }

  /**
   * Lines of text. A connection has a heading, and its name again after lines of another
   * connection.
   */
  private static final class TextForm implements Form {
    private final ReplayOptions options;
    private final Look look;
    private final Encoder encoder;
    private final Set<Integer> introduced = new HashSet<>();
    private int last = -1;
    private FrameText frames;

    TextForm(ReplayOptions options, Look look, Encoder encoder) {
      this.options = options;
      this.look = look;
      this.encoder = encoder;
      frames = new FrameText(look, options.terminal(), 0);
    }

    @Override
    public void frame(
        TcpPacket packet, Connection connection, Passage passage, StringBuilder text) {
      if (connection.stream() != last) {
        introduce(packet, connection, text);
      }
      frames
          .of(packet, connection, passage)
          .forEach(line -> text.append(encoder.encode(line)).append('\n'));
    }

    private void introduce(TcpPacket packet, Connection connection, StringBuilder text) {
      if (last < 0) {
        frames = new FrameText(look, options.terminal(), packet.time());
      }
      text.append(last < 0 ? "" : "\n");
      text.append(encoder.encode(FrameText.title(connection))).append('\n');
      if (introduced.isEmpty()) {
        text.append(encoder.encode(frames.heading())).append('\n');
      }
      introduced.add(connection.stream());
      last = connection.stream();
    }

    @Override
    public boolean tellsEnds() {
      return true;
    }

    @Override
    public void end(ConnectionSummary summary, StringBuilder text) {
      if (introduced.remove(summary.stream())) {
        text.append('\n');
        SummaryText.append(text, summary);
        new SummaryText(look)
            .findings(summary.findings())
            .forEach(line -> text.append(encoder.encode(line)).append('\n'));
        last = last == summary.stream() ? Integer.MAX_VALUE : last;
      }
    }
  }
}
