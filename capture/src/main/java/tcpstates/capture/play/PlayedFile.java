package tcpstates.capture.play;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.capture.file.CaptureException;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.ConnectionSummary;
import tcpstates.capture.follow.Connections;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.capture.report.FrameText;
import tcpstates.repl.files.LocalFile;

/**
 * A capture that is played: it is read once for what there is in it, and again for each connection
 * that is chosen.
 */
public final class PlayedFile {

  /** So many frames of a connection can be played; more would take too much memory. */
  static final int MOST_FRAMES = 10_000;

  /** So many connections can be listed and chosen. */
  static final int MOST_STREAMS = 10_000;

  /** Opens the capture; it may be opened more than once. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A capture, or why it can't be played. */
  public sealed interface Opening {

    /** It can be played. */
    record Opened(PlayedFile file) implements Opening {}

    /**
     * It can't be.
     *
     * @param broken whether it could not be read at all, rather than not understood
     */
    record Failed(String why, boolean broken) implements Opening {}
  }

  private final String name;
  private final Opener opener;
  private final Optional<VantagePoint> at;
  private List<ConnectionSummary> summaries = List.of();
  private Optional<String> damage = Optional.empty();
  private int streams;

  private PlayedFile(String name, Opener opener, Optional<VantagePoint> at) {
    this.name = name;
    this.opener = opener;
    this.at = at;
  }

  /**
   * Reads what there is in a capture.
   *
   * @param name as it is shown
   * @param at where it was taken, if that is told
   */
  public static Opening open(String name, Opener opener, Optional<VantagePoint> at) {
    PlayedFile file = new PlayedFile(name, opener, at);
    Contents contents = new Contents(at);
    try {
      file.pass(contents.connections, contents.connections::pass);
    } catch (CaptureException e) {
      return new Opening.Failed(name + ": " + damage(e), false);
    } catch (InvalidPathException | IOException e) {
      return new Opening.Failed(name + ": cannot be read: " + LocalFile.why(e), true);
    }
    file.streams = contents.connections.streams();
    file.summaries = contents.inOrder();
    return file.streams == 0
        ? new Opening.Failed(name + ": there is no TCP in this capture.", false)
        : new Opening.Opened(file);
  }

  /** What is told of each connection, up to a number. */
  private static final class Contents {
    private final List<ConnectionSummary> told = new ArrayList<>();
    private final Connections connections;

    Contents(Optional<VantagePoint> at) {
      connections = new Connections(at, false, this::fold);
    }

    private void fold(Connection connection) {
      if (connection.stream() < MOST_STREAMS) {
        told.add(ConnectionSummary.of(connection, connections.now()));
      }
    }

    List<ConnectionSummary> inOrder() {
      return told.stream().sorted(Comparator.comparingInt(ConnectionSummary::stream)).toList();
    }
  }

  private interface Taker {
    void take(TcpPacket packet);
  }

  /** Goes through the capture once; damage ends it, and is remembered. */
  private void pass(Connections connections, Taker taker) throws IOException {
    try (PacketReader packets = PacketReader.open(opener.open())) {
      try {
        while (packets.advance()) {
          taker.take(packets.packet());
        }
      } catch (CaptureException e) {
        damage = Optional.of(damage(e) + " What comes before it can be played.");
      }
    }
    connections.finish();
  }

  private static String damage(CaptureException e) {
    return e.getMessage() + (e.offset() == 0 ? "." : " (byte " + e.offset() + ").");
  }

  /** Its name, as it is shown. */
  String name() {
    return name;
  }

  /** How many connections it has. */
  public int streams() {
    return streams;
  }

  /** Where and how the file is damaged, if it is. */
  Optional<String> damage() {
    return damage;
  }

  // ---- one connection

  /**
   * The connection with this number.
   *
   * @throws IOException if the capture can't be read any more
   */
  CapturedConnection connection(int stream) throws IOException {
    Reading reading = new Reading(stream);
    Connections connections = new Connections(at, true, reading::folded);
    pass(connections, packet -> reading.take(packet, connections));
    return reading.made().orElseThrow(() -> new IOException("the capture has changed"));
  }

  /**
   * The frames of the connection with this number, up to the {@value #MOST_FRAMES}th.
   *
   * @throws IOException if the capture can't be read any more
   */
  public List<PlayedFrame> frames(int stream) throws IOException {
    CapturedConnection connection = connection(stream);
    List<PlayedFrame> frames = new ArrayList<>();
    for (int position = 1; position <= connection.frames(); position++) {
      FrameMove move = connection.move(position);
      frames.add(
          new PlayedFrame(move.frame(), move.notes(), connection.moments().get(position - 1)));
    }
    return frames;
  }

  private static final class Reading {
    private final int stream;
    private final MomentMaker maker = new MomentMaker();
    private Optional<CapturedConnection> made = Optional.empty();
    private boolean cut;
    private long now;

    Reading(int stream) {
      this.stream = stream;
    }

    void take(TcpPacket packet, Connections connections) {
      now = packet.time();
      Connection connection = connections.take(packet, other -> other == stream);
      if (connection.stream() != stream || made.isPresent()) {
        return;
      }
      if (maker.count() < MOST_FRAMES) {
        connection.passage().ifPresent(passage -> maker.take(packet, connection, passage));
      } else {
        cut = true;
      }
    }

    void folded(Connection connection) {
      if (connection.stream() != stream) {
        return;
      }
      if (!cut) {
        maker.finish(connection);
      }
      String title =
          "client "
              + FrameText.where(connection.client())
              + ", server "
              + FrameText.where(connection.server());
      ConnectionSummary summary = ConnectionSummary.of(connection, now);
      made = Optional.of(new CapturedConnection(summary, title, maker.moments(), cut));
    }

    Optional<CapturedConnection> made() {
      return made;
    }
  }

  // ---- all connections

  /** Every connection, as far as they can be listed, in the order of their numbers. */
  List<ConnectionSummary> summaries() {
    return summaries;
  }

  /** Where to begin: the first connection that something is odd about, or the first. */
  int interesting() {
    return summaries.stream()
        .filter(summary -> !summary.findings().isEmpty())
        .map(ConnectionSummary::stream)
        .findFirst()
        .orElse(0);
  }

  /**
   * The connection to which a frame belongs.
   *
   * @throws IOException if the capture can't be read any more
   */
  OptionalInt streamOf(long frame) throws IOException {
    int[] found = {-1};
    Connections connections = new Connections(at, false, connection -> {});
    pass(
        connections,
        packet -> {
          Connection connection = connections.take(packet);
          if (packet.frame() == frame) {
            found[0] = connection.stream();
          }
        });
    return found[0] < 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }
}
