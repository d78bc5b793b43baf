package tcpstates.capture.follow;

import java.util.List;
import java.util.Optional;
import tcpstates.capture.packet.IpAddress;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.Step;
import tcpstates.engine.rules.Track;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** A connection of a capture, followed at both ends. */
public final class Connection {

  /** The bits of the flags octet that say more than that text or an ACK comes. */
  private static final int TELLING =
      TcpPacket.FIN | TcpPacket.SYN | TcpPacket.RST | TcpPacket.ACK | TcpPacket.URG;

  private final int stream;
  private final Party client;
  private final Party server;
  private final Scales scales = new Scales();
  private final Whereabouts whereabouts;
  private Optional<Passage> passage = Optional.empty();

  private final long firstTime;
  private long lastTime;
  private long lastFrame;

  /** When the SYN was captured, and when its SYN,ACK; 0 if not. */
  private long opened;

  private long answered;

  /**
   * @param first the first packet that was captured of it
   * @param fromClient whether its sender is the client
   */
  Connection(
      int stream,
      TcpPacket first,
      boolean fromClient,
      Whereabouts whereabouts,
      Follower follower) {
    this.stream = stream;
    this.whereabouts = whereabouts;
    Party sender = new Party(first.source().copy(), first.sourcePort(), follower);
    Party receiver = new Party(first.destination().copy(), first.destinationPort(), follower);
    client = fromClient ? sender : receiver;
    server = fromClient ? receiver : sender;
    firstTime = first.time();
    locate(firstTime);
  }

  // ---- what is known

  /** Its number in the capture, from 0. */
  public int stream() {
    return stream;
  }

  /** The side that opened; of two that opened at once, the one whose SYN was seen first. */
  public Party client() {
    return client;
  }

  /** The other side. */
  public Party server() {
    return server;
  }

  /** When its first segment was captured: nanoseconds since 1970. */
  public long firstTime() {
    return firstTime;
  }

  /** When its last segment was captured. */
  public long lastTime() {
    return lastTime;
  }

  /** The number of its last frame. */
  long lastFrame() {
    return lastFrame;
  }

  /** The last segment, told in full, if that was asked for. */
  public Optional<Passage> passage() {
    return passage;
  }

  /** Whether this packet is one of its client's. */
  boolean isFromClient(TcpPacket packet) {
    return client.sent(packet) && server.receives(packet);
  }

  /** Whether a packet has these two ends, in either direction. */
  boolean isOf(TcpPacket packet) {
    return isFromClient(packet) || server.sent(packet) && client.receives(packet);
  }

  /**
   * Whether a packet begins another connection between the same two ends: a SYN with a number of its
   * own where the old connection is over, or has been left by its sender; or the answer to one that
   * was taken for a stray.
   */
  boolean isReopenedBy(TcpPacket packet) {
    if (!packet.has(TcpPacket.SYN) || packet.has(TcpPacket.RST)) {
      return false;
    }
    boolean fromClient = isFromClient(packet);
    Party from = fromClient ? client : server;
    Party to = fromClient ? server : client;
    if (packet.has(TcpPacket.ACK)) {
      return to.isAnsweredBy(packet);
    }
    return from.opensAnew(packet) || to.isOver() && from.hasOtherNumber(packet);
  }

  // ---- a segment passes

  /**
   * Follows a segment.
   *
   * @param inFull whether a {@link Passage} is wanted
   */
  void take(TcpPacket packet, boolean inFull) {
    boolean fromClient = isFromClient(packet);
    lastTime = packet.time();
    lastFrame = packet.frame();
    int window =
        packet.has(TcpPacket.SYN) ? packet.window() : packet.window() << scales.of(fromClient);
    boolean plain = (packet.flags() & TELLING) == TcpPacket.ACK;
    Party from = fromClient ? client : server;
    Party to = fromClient ? server : client;
    from.tally().frames++;
    if (inFull || !plain || answered != 0) {
      takeInFull(packet, fromClient, plain, window, inFull);
      return;
    }
    int length = packet.length();
    if (from.leavesAsExpected(packet.seq(), packet.ack(), window, length)) {
      from.tally().bytes += length;
    } else if (!from.isCopy(packet)) {
      explain(from, packet, Segments.of(packet, window));
    }
    from.remember(packet);
    if (!to.receivesAsExpected(packet.seq(), packet.ack(), window, length, lastTime)) {
      to.receives(Segments.of(packet, window), true, lastTime);
    }
  }

  private void takeInFull(
      TcpPacket packet, boolean fromClient, boolean plain, int window, boolean inFull) {
    Party from = fromClient ? client : server;
    Party to = fromClient ? server : client;
    if (packet.has(TcpPacket.SYN)) {
      scales.offer(fromClient, packet.options().windowScale());
    }
    if (whereabouts.isOpen()) {
      findWhere(packet, from, to);
    }
    Segment segment = Segments.of(packet, window);
    boolean copy = from.isCopy(packet);
    long repeats = inFull ? from.recent().before(packet) : 0;
    List<Step> sent = copy ? List.of() : explain(from, packet, segment);
    List<Step> perhaps = inFull && !to.isNear() ? to.wouldReceive(segment, lastTime) : List.of();
    List<Step> received = to.receives(segment, plain, lastTime);
    from.remember(packet);
    if (inFull) {
      from.recent().add(packet);
      passage =
          Optional.of(
              new Passage(fromClient, sent, to.isNear() ? received : perhaps, repeats, copy));
    }
  }

  private static List<Step> explain(Party from, TcpPacket packet, Segment segment) {
    Track track = from.track();
    boolean known = track.isKnown();
    int before = track.next();
    List<Step> steps = from.leaves(segment, packet.time());
    int advance = known ? track.next() - before : packet.length();
    if (!packet.has(TcpPacket.RST)) {
      from.tally().bytes += Math.max(0, Math.min(advance, packet.length()));
    }
    return steps;
  }

  /** Nothing more was captured. */
  void finish() {
    client.finish(lastTime);
    server.finish(lastTime);
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
