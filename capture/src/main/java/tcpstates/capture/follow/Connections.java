package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;

/**
 * The connections of a capture. There is room for so many at once; beyond that the oldest is folded:
 * it is told, and no longer followed.
 */
public final class Connections {

  /** How many are followed at once. */
  public static final int MOST = 32_768;

  /** How many of the oldest are looked at for one that can be folded without harm. */
  private static final int LOOK = 32;

  /** A connection counts as idle if so many frames have gone by without it. */
  private static final long IDLE = 65_536;

  /** Times are nanoseconds. TIME-WAIT lasts four minutes (RFC 9293); most hosts take one. */
  private static final TcpSettings SETTINGS =
      new TcpSettings(SeqNum.ZERO, 65_535, 1_460, true, 120_000_000_000L, 1, 1, 1, 0);

  private final Follower follower = Follower.of(SETTINGS);
  private final Whereabouts whereabouts;
  private final boolean inFull;
  private final Consumer<Connection> folded;

  /** The oldest first. */
  private final Map<FlowKey, Connection> open = new LinkedHashMap<>();

  private final FlowKey key = new FlowKey();
  private Optional<Connection> last = Optional.empty();
  private int streams;
  private long foldedEarly;

  /**
   * @param at where the capture was taken; if that is not told, it is found
   * @param inFull whether each segment is told in full
   * @param folded is given each connection that is no longer followed
   */
  public Connections(Optional<VantagePoint> at, boolean inFull, Consumer<Connection> folded) {
    this(new Whereabouts(at), inFull, folded);
  }

  Connections(Whereabouts whereabouts, boolean inFull, Consumer<Connection> folded) {
    this.whereabouts = whereabouts;
    this.inFull = inFull;
    this.folded = folded;
  }

  /** How many there have been. */
  public int streams() {
    return streams;
  }

  /** How many were folded while the capture went on, for want of room. */
  public long foldedEarly() {
    return foldedEarly;
  }

  /** Follows a segment; the connection that it belongs to. */
  public Connection take(TcpPacket packet) {
    Connection connection = connectionOf(packet);
    connection.take(packet, inFull);
    return connection;
  }

  private Connection connectionOf(TcpPacket packet) {
    if (last.isPresent() && last.get().isOf(packet) && !packet.has(TcpPacket.SYN)) {
      return last.get();
    }
    Connection known = open.get(key.of(packet));
    if (known == null) {
      last = Optional.of(begin(packet));
    } else if (known.isReopenedBy(packet)) {
      open.remove(key);
      fold(known);
      last = Optional.of(begin(packet));
    } else if (last.isEmpty() || last.get() != known) {
      last = Optional.of(known);
    }
    return last.get();
  }

  private Connection begin(TcpPacket packet) {
    if (open.size() >= MOST) {
      makeRoom(packet.frame());
    }
    Connection connection = 
        new Connection(streams++, packet, isFromClient(packet), whereabouts, follower);
    open.put(key.copy(), connection);
    return connection;
  }

  /** Who opened: the sender of a SYN, the receiver of a SYN,ACK; else who has the higher port. */
  private static boolean isFromClient(TcpPacket packet) {
    if (packet.has(TcpPacket.SYN)) {
      return !packet.has(TcpPacket.ACK);
    }
    return packet.sourcePort() >= packet.destinationPort();
  }

  /** Folds the oldest; those that are still in use go back to the end, as long as others are not. */
  private void makeRoom(long frame) {
    Map.Entry<FlowKey, Connection> out = removeOldest();
    for (int i = 0; i < LOOK && frame - out.getValue().lastFrame() < IDLE; i++) {
      open.put(out.getKey(), out.getValue());
      out = removeOldest();
    }
    foldedEarly++;
    fold(out.getValue());
  }

  private Map.Entry<FlowKey, Connection> removeOldest() {
    Iterator<Map.Entry<FlowKey, Connection>> entries = open.entrySet().iterator();
    Map.Entry<FlowKey, Connection> oldest = entries.next();
    entries.remove();
    return oldest;
  }

  private void fold(Connection connection) {
    connection.finish();
    folded.accept(connection);
  }

  /** Nothing more was captured: all that are left are folded, in the order of their numbers. */
  public void finish() {
    List<Connection> left = new ArrayList<>(open.values());
    open.clear();
    last = Optional.empty();
    left.sort(Comparator.comparingInt(Connection::stream));
    left.forEach(this::fold);
  }
}
