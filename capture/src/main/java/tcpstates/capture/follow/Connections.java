package tcpstates.capture.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.HeaderPrediction;
import tcpstates.engine.rules.Track;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;

/**
 * The connections of a capture. A limited number are followed at once. When there are more, the
 * oldest is folded: it is reported and no longer followed.
 */
public final class Connections {

  /** How many connections are followed at once. */
  public static final int MOST = 32_768;

  /** How many of the oldest are examined to find one that can be folded without harm. */
  private static final int LOOK = 32;

  /** The rows of this many connections fit into a processor's nearest caches. */
  private static final int FEW = 4_096;

  /** After how many frames without its own a connection counts as idle. */
  private static final int IDLE = 65_536;

  /** Times are nanoseconds. TIME-WAIT lasts four minutes (RFC 9293); most hosts take one. */
  public static final TcpSettings SETTINGS =
      new TcpSettings(SeqNum.ZERO, 65_535, 1_460, true, 120_000_000_000L, 1, 1, 1, 0);

  private final Follower follower;
  private final Whereabouts whereabouts;
  private final boolean inFull;
  private final Consumer<Connection> folded;

  private final Rows rows = new Rows();
  private final FlowIndex index = new FlowIndex(rows);

  /** A sum of what was fetched; without it, a compiler could leave the fetching out. */
  private int fetched;

  /** By row. */
  private Connection[] open = new Connection[256];

  /** The oldest first. It still contains those that have been folded since. */
  private Deque<Connection> oldest = new ArrayDeque<>();

  private int streams;
  private long now;
  private long foldedEarly;

  /**
   * @param at where the capture was taken; if nobody says, the program finds it out
   * @param inFull whether each segment is described in full
   * @param folded gets each connection that is no longer followed
   */
  public Connections(Optional<VantagePoint> at, boolean inFull, Consumer<Connection> folded) {
    this(new Whereabouts(at), inFull, folded);
  }

  Connections(Whereabouts whereabouts, boolean inFull, Consumer<Connection> folded) {
    this.whereabouts = whereabouts;
    this.inFull = inFull;
    follower = inFull ? Follower.of(SETTINGS) : Follower.brief(SETTINGS);
    this.folded = folded;
  }

  /** How many connections there have been. */
  public int streams() {
    return streams;
  }

  /** How many were folded during the capture because there was no more room. */
  public long foldedEarly() {
    return foldedEarly;
  }

  /** When the last segment was captured: nanoseconds since 1970. */
  public long now() {
    return now;
  }

  /** Follows a segment; returns its connection. */
  public Connection take(TcpPacket packet) {
    return take(packet, rowOf(packet), inFull);
  }

  /**
   * Follows a segment.
   *
   * @param wanted the streams whose segments are described in full
   * @return the connection of the segment
   */
  public Connection take(TcpPacket packet, IntPredicate wanted) {
    int row = rowOf(packet);
    return take(packet, row, wanted.test(open[row].stream()));
  }

  private Connection take(TcpPacket packet, int row, boolean full) {
    open[row].take(packet, isFromClient(row), full);
    return open[row];
  }

  /**
   * Gets ready for a segment that comes soon. Where many connections are open, their rows are not
   * in the processor's nearest cache, and fetching one takes as long as following a segment.
   */
  public void expect(TcpPacket packet) {
    if (index.size() > FEW) {
      fetched += index.fetch(packet);
    }
  }

  /** Follows a segment, by a fast path if it is ordinary. */
  public void pass(TcpPacket packet) {
    int row = packet.isPlain() ? find(packet) : -1;
    if (row < 0 || (flags(row) & Rows.SLOW) != 0) {
      take(packet);
      return;
    }
    now = packet.time();
    boolean fromClient = isFromClient(row);
    int[] n = rows.array(row);
    int at = Rows.at(row);
    int flags = n[at + Rows.FLAGS];
    int from = at + (fromClient ? Rows.CLIENT : Rows.SERVER);
    int to = at + (fromClient ? Rows.SERVER : Rows.CLIENT);
    int window =
        packet.window() << (flags >> (fromClient ? Rows.CLIENT_SHIFT : Rows.SERVER_SHIFT) & 15);
    boolean near = (flags & (fromClient ? Rows.SERVER_NEAR : Rows.CLIENT_NEAR)) != 0;
    Lane.countFrame(n, from);
    Connection.setLast(n, at, packet);
    int seq = packet.seq();
    int length = packet.length();
    boolean sent = Lane.leaves(n, from, seq, packet.ack(), window, length);
    if (!sent) {
      open[row].explain(packet, fromClient, window);
    }
    Lane.remember(n, from, packet);
    if (!(near
        ? HeaderPrediction.arrives(n, to, seq, packet.ack(), window, length)
        : Track.isSynchronized(n, to)
            && Lane.passes(n, to, seq, packet.ack(), window, length, true))) {
      open[row].receive(packet, fromClient, window);
    }
  }

  private int flags(int row) {
    return rows.array(row)[Rows.at(row) + Rows.FLAGS];
  }

  /** Whether the packet that was last looked up comes from the client of its connection. */
  private boolean isFromClient(int row) {
    return index.inOrder() == ((flags(row) & Rows.CLIENT_IS_A) != 0);
  }

  // ---- which connection

  private int find(TcpPacket packet) {
    int row = index.find(packet);
    while (row >= 0 && (flags(row) & Rows.IPV6) != 0 && !open[row].isOf(packet)) {
      row = index.next(row);
    }
    return row;
  }

  private int rowOf(TcpPacket packet) {
    now = packet.time();
    int row = find(packet);
    if (row >= 0 && open[row].isReopenedBy(packet, isFromClient(row))) {
      fold(row);
      row = -1;
    }
    return row >= 0 ? row : begin(packet);
  }

  private int begin(TcpPacket packet) {
    if (index.size() >= MOST) {
      makeRoom(packet.frame());
      index.find(packet);
    }
    boolean fromClient = opens(packet);
    int row = rows.take();
    if (row >= open.length) {
      open = Arrays.copyOf(open, 2 * open.length);
    }
    index.add(row, fromClient);
    open[row] =
        new Connection(
            streams++,
            packet,
            fromClient,
            whereabouts,
            follower,
            rows.array(row),
            Rows.at(row),
            row);
    oldest.addLast(open[row]);
    return row;
  }

  /**
   * Who opened: the sender of a SYN or the receiver of a SYN,ACK; otherwise the end with the higher
   * port.
   */
  private static boolean opens(TcpPacket packet) {
    if (packet.has(TcpPacket.SYN)) {
      return !packet.has(TcpPacket.ACK);
    }
    return packet.sourcePort() >= packet.destinationPort();
  }

  // ---- room

  /**
   * Folds the oldest. Connections still in use go back to the end of the queue, but only a few of
   * them; after those it folds one that is in use.
   */
  private void makeRoom(long frame) {
    Connection out = removeOldest();
    for (int i = 0; i < LOOK && (int) frame - out.lastFrame() < IDLE; i++) {
      oldest.addLast(out);
      out = removeOldest();
    }
    foldedEarly++;
    fold(out.row());
  }

  private Connection removeOldest() {
    Connection out = oldest.removeFirst();
    while (open[out.row()] != out) {
      out = oldest.removeFirst();
    }
    return out;
  }

  private void fold(int row) {
    Connection connection = open[row];
    connection.finish();
    index.remove(row);
    rows.give(row);
    folded.accept(connection);
    open[row] = null;
    if (oldest.size() > 2 * MOST) {
      Deque<Connection> kept = new ArrayDeque<>(oldest);
      kept.removeIf(old -> open[old.row()] != old);
      oldest = kept;
    }
  }

  /** The capture has ended: folds the remaining connections in the order of their numbers. */
  public void finish() {
    List<Connection> left = new ArrayList<>(index.size());
    for (Connection connection : oldest) {
      if (open[connection.row()] == connection) {
        left.add(connection);
      }
    }
    Collections.sort(left);
    for (Connection connection : left) {
      fold(connection.row());
    }
  }
}
