package tcpstates.capture.follow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Windows;

/**
 * A connection of a capture, followed at both ends. Its counts are in a row that another connection
 * gets after this one has been folded, so read them before that.
 */
public final class Connection implements Comparable<Connection> {

  private final int stream;
  private final Party client;
  private final Party server;
  private final Scales scales = new Scales();
  private final Whereabouts whereabouts;
  private Optional<Passage> passage = Optional.empty();

  private final int[] n;
  private final int at;
  private final int row;
  private final long firstTime;

  /** When the SYN and its SYN,ACK were captured; 0 if they were not. */
  private long opened;

  private long answered;

  /** The frame before, if a challenge ACK may answer it; otherwise 0. */
  private long stray;

  /**
   * @param first the first captured packet of the connection
   * @param fromClient whether its sender is the client
   * @param n the array with its row
   * @param at where its row begins in the array
   * @param row the row's number
   */
  Connection(
      int stream,
      TcpPacket first,
      boolean fromClient,
      Whereabouts whereabouts,
      Follower follower,
      int[] n,
      int at,
      int row) {
    this.stream = stream;
    this.whereabouts = whereabouts;
    this.n = n;
    this.at = at;
    this.row = row;
    int sender = at + (fromClient ? Rows.CLIENT : Rows.SERVER);
    int receiver = at + (fromClient ? Rows.SERVER : Rows.CLIENT);
    firstTime = first.time();
    Party from =
        new Party(first.source().copy(), first.sourcePort(), follower, firstTime, n, sender);
    Party to =
        new Party(
            first.destination().copy(), first.destinationPort(), follower, firstTime, n, receiver);
    client = fromClient ? from : to;
    server = fromClient ? to : from;
    locate(firstTime);
  }

  // ---- what is known

  /** Its number in the capture, from 0. */
  public int stream() {
    return stream;
  }

  /** By their numbers. */
  @Override
  public int compareTo(Connection other) {
    return Integer.compare(stream, other.stream);
  }

  /** The side that opened. If both opened at once, the side whose SYN was seen first. */
  public Party client() {
    return client;
  }

  /** The other side. */
  public Party server() {
    return server;
  }

  /** The client's state; CLOSED if nothing was seen of it yet. */
  public State clientState() {
    return client.state();
  }

  /** The server's state. Until something answers the SYN, it is LISTEN, which is not certain. */
  public State serverState() {
    boolean unseen = !server.track().isKnown() && client.history().syns() > 0;
    return unseen ? State.LISTEN : server.state();
  }

  /** When its first segment was captured: nanoseconds since 1970. */
  public long firstTime() {
    return firstTime;
  }

  /** When its last segment was captured. */
  public long lastTime() {
    return (long) n[at + Rows.LAST_TIME + 1] << 32 | Integer.toUnsignedLong(n[at + Rows.LAST_TIME]);
  }

  /** The number of its last frame, modulo 2^32. */
  int lastFrame() {
    return n[at + Rows.LAST_FRAME];
  }

  static void setLast(int[] n, int at, TcpPacket packet) {
    long time = packet.time();
    n[at + Rows.LAST_FRAME] = (int) packet.frame();
    n[at + Rows.LAST_TIME] = (int) time;
    n[at + Rows.LAST_TIME + 1] = (int) (time >>> 32);
  }

  int row() {
    return row;
  }

  /** The last segment, described in full, if that was requested. */
  public Optional<Passage> passage() {
    return passage;
  }

  /** Whether a packet has these two ends, in either direction. */
  boolean isOf(TcpPacket packet) {
    return client.sent(packet) && server.receives(packet)
        || server.sent(packet) && client.receives(packet);
  }

  /** Whether a packet begins another connection between the same two ends. */
  boolean isReopenedBy(TcpPacket packet, boolean fromClient) {
    return fromClient
        ? Reopening.opens(packet, client, server)
        : Reopening.opens(packet, server, client);
  }

  // ---- a segment passes

  /**
   * Follows a segment.
   *
   * @param inFull whether a {@link Passage} is wanted
   */
  void take(TcpPacket packet, boolean fromClient, boolean inFull) {
    Party from = fromClient ? client : server;
    Party to = fromClient ? server : client;
    if (packet.has(TcpPacket.FIN)) {
      from.history().closes(bytesAt(packet, to));
    }
    if (packet.has(TcpPacket.RST)) {
      from.history().resets(lastFrame());
    }
    setLast(n, at, packet);
    from.countFrame();
    if (packet.has(TcpPacket.SYN) && !from.state().synchronizedState()) {
      scales.offer(
          fromClient,
          packet.hasMoreOptions() ? packet.options().windowScale() : OptionalInt.empty(),
          packet.has(TcpPacket.ACK));
    }
    if (whereabouts.isOpen()) {
      findWhere(packet, from, to);
    }
    noteChallenge(packet, from, to);
    int window =
        packet.has(TcpPacket.SYN) ? packet.window() : packet.window() << scales.of(fromClient);
    Segment segment = Segments.of(packet, window);
    Passage.Offer offer = offer(packet, window, from);
    boolean copy = from.isCopy(packet);
    long repeats = inFull ? from.recent().before(packet) : 0;
    List<Step> sent = copy ? List.of() : from.leaves(segment, to, packet.frame(), packet.time());
    Passage.Arrival perhaps =
        inFull && !to.isNear() ? to.wouldReceive(segment, packet.time()) : Passage.Arrival.NONE;
    State before = to.state();
    Passage.Arrival arrival = to.receives(segment, packet.time());
    boolean ends = to.state() == State.CLOSED && before != State.CLOSED;
    if (packet.has(TcpPacket.RST) && to.isNear() && ends) {
      from.history().ended(packet.frame(), packet.time());
    }
    from.remember(packet);
    mark(packet, from, to, copy, arrival.steps());
    setFlags();
    if (inFull) {
      from.recent().add(packet);
      passage =
          Optional.of(
              new Passage(
                  fromClient,
                  sent,
                  to.isNear() ? arrival : perhaps,
                  repeats,
                  copy,
                  !copy && from.isLate(),
                  offer));
    }
  }

  /**
   * The window of a packet, if it is known. A closed window is closed however far it is shifted,
   * and that of a SYN is not shifted.
   */
  private Passage.Offer offer(TcpPacket packet, int window, Party from) {
    boolean known = packet.has(TcpPacket.SYN) || window == 0 || knowsWindows(from == client);
    return new Passage.Offer(known ? window : Windows.UNKNOWN, from.history().isWindowClosed());
  }

  /** Whether the capture shows how far the windows of that side are shifted. */
  public boolean knowsWindows(boolean ofClient) {
    return scales.known(ofClient);
  }

  /**
   * A SYN in the name of a party whose connection is open, or an RST with another number than the
   * next one, and then nothing but an ACK of what was acknowledged before: that is a challenge ACK
   * (RFC 5961, 3 and 4). Of a copy of the first SYN the rules say only that its number is old; and
   * an RST ends its sender's connection, unless somebody else has sent it.
   */
  private void noteChallenge(TcpPacket packet, Party from, Party to) {
    boolean bare = packet.has(TcpPacket.ACK) && packet.sequenceLength() == 0;
    if (stray != 0
        && bare
        && !packet.has(TcpPacket.RST)
        && packet.ack() == from.track().expected()) {
      to.history().challenged(stray, packet.time());
    }
    boolean may =
        packet.has(TcpPacket.SYN) && !packet.has(TcpPacket.ACK)
            || packet.has(TcpPacket.RST) && packet.seq() != to.track().expected();
    stray = may && from.state().synchronizedState() && hasAnswered(to, from) ? packet.frame() : 0;
  }

  /** Whether a party owes no ACK and has all that its peer has sent. */
  private static boolean hasAnswered(Party party, Party peer) {
    return !party.track().owesAck() && party.track().expected() == peer.track().next();
  }

  /** How many bytes of the peer's data a party has that sends this FIN. */
  private static long bytesAt(TcpPacket fin, Party peer) {
    boolean known = fin.has(TcpPacket.ACK) && peer.track().isKnown();
    int closed = peer.history().finFrame() > 0 ? 1 : 0;
    int later = known ? peer.track().next() - fin.ack() - closed : 0;
    return peer.bytes() - Math.max(0, Math.min(later, peer.bytes()));
  }

  private void mark(TcpPacket packet, Party from, Party to, boolean copy, List<Step> received) {
    long frame = packet.frame();
    long now = packet.time();
    if (copy) {
      from.history().mark(Sign.COPY, frame, now);
    }
    if (packet.hasMoreOptions() && packet.options().duplicate(packet.ack()).isPresent()) {
      from.history().mark(Sign.DUPLICATE_SACK, frame, now);
    }
    if (to.isNear()) {
      for (Step step : received) {
        for (Rule rule : step.fired()) {
          Optional<Sign> sign = Sign.of(rule);
          if (sign.isPresent()) {
            from.history().meets(sign.get(), frame, now);
          }
        }
      }
    }
  }

  /** The sender's half of {@link #take}, for a segment without flags. */
  void explain(TcpPacket packet, boolean fromClient, int window) {
    Party from = fromClient ? client : server;
    if (from.isCopy(packet)) {
      from.history().mark(Sign.COPY, packet.frame(), packet.time());
    } else {
      Party to = fromClient ? server : client;
      from.leaves(Segments.of(packet, window), to, packet.frame(), packet.time());
    }
  }

  /** The receiver's half. */
  void receive(TcpPacket packet, boolean fromClient, int window) {
    Party to = fromClient ? server : client;
    to.receives(Segments.of(packet, window), packet.time());
  }

  /** The capture has ended. */
  void finish() {
    client.finish(lastTime());
    server.finish(lastTime());
  }

  /** What the fast path must know. */
  private void setFlags() {
    int kept = n[at + Rows.FLAGS] & (Rows.CLIENT_IS_A | Rows.IPV6);
    n[at + Rows.FLAGS] =
        kept
            | scales.of(true) << Rows.CLIENT_SHIFT
            | scales.of(false) << Rows.SERVER_SHIFT
            | (client.isNear() ? Rows.CLIENT_NEAR : 0)
            | (server.isNear() ? Rows.SERVER_NEAR : 0)
            | (answered != 0 || stray != 0 || hasClosedWindow() ? Rows.SLOW : 0);
  }

  private boolean hasClosedWindow() {
    return client.history().isWindowClosed() || server.history().isWindowClosed();
  }

  // ---- where the capture was taken

  private void findWhere(TcpPacket packet, Party from, Party to) {
    switch (packet.direction()) {
      case OUT -> whereabouts.capturesAt(from.address());
      case IN -> whereabouts.capturesAt(to.address());
      case UNKNOWN -> {}
    }
    if (packet.has(TcpPacket.SYN | TcpPacket.ACK)) {
      answered = answered == 0 ? packet.time() : 0;
    } else if (packet.has(TcpPacket.SYN)) {
      opened = opened == 0 ? packet.time() : 0;
    } else if (from == client && opened != 0 && answered != 0) {
      if (server.state() == State.SYN_RECEIVED) {
        whereabouts.handshake(
            client.address(), server.address(), answered - opened, packet.time() - answered);
      }
      answered = 0;
    }
    locate(packet.time());
  }

  private void locate(long now) {
    if (!client.isNear() && whereabouts.isHere(true, client.address())) {
      client.comesNear(now);
    }
    if (!server.isNear() && whereabouts.isHere(false, server.address())) {
      server.comesNear(now);
    }
  }
}
