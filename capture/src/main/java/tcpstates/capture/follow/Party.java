package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.packet.IpAddress;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.HeaderPrediction;
import tcpstates.engine.rules.Step;
import tcpstates.engine.rules.Track;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/**
 * One end of a connection, as far as the capture shows it.
 *
 * <p>At the capturing host, every captured segment has arrived. At the other host, a segment is in
 * transit until the party shows that it has arrived: the party acknowledges it, or sends something
 * that it could not have sent otherwise.
 */
public final class Party {

  private final IpAddress address;
  private final int port;
  private final Follower follower;
  private final int[] n;
  private final int at;
  private final Track track;
  private final InTransit inTransit;
  private final StatePath path;

  /** The changes of state that it has not confirmed yet. */
  private List<Step> tentative = List.of();

  /** The numbers that it has skipped so far, although it has sent what comes after them. */
  private Gaps gaps = Gaps.NONE;

  private boolean late;
  private boolean near;
  private boolean silent;

  /** How many states of its path are certain; known at the end. */
  private int certainStates;

  private final History history = new History();
  private Optional<RecentFrames> recent = Optional.empty();

  /**
   * @param follower follows the whole capture
   * @param start when the connection was first seen
   * @param n the array with its {@link Lane}
   * @param at where the lane begins
   */
  Party(IpAddress address, int port, Follower follower, long start, int[] n, int at) {
    path = new StatePath(start);
    this.address = address;
    this.port = port;
    this.follower = follower;
    this.n = n;
    this.at = at;
    track = Track.unknown(n, at);
    inTransit = new InTransit(n, at);
  }

  // ---- what is known

  public IpAddress address() {
    return address;
  }

  public int port() {
    return port;
  }

  /** Its address and port, as {@code 10.7.0.1:80} or {@code [fd07::1]:80}. */
  public String name() {
    return address.isIpv4() ? address + ":" + port : "[" + address + "]:" + port;
  }

  /** Whether a packet comes from here. */
  boolean sent(TcpPacket packet) {
    return packet.sourcePort() == port && packet.source().equals(address);
  }

  /** Whether a packet goes here. */
  boolean receives(TcpPacket packet) {
    return packet.destinationPort() == port && packet.destination().equals(address);
  }

  /** What is known of its end of the connection. */
  public Track track() {
    return track;
  }

  /** The states that it went through; none if it was never seen. */
  public StatePath path() {
    return path;
  }

  /** One of its numbers, counted from its initial number. */
  public long relative(int number) {
    return history.relative(number);
  }

  /** The things it has done that a report needs at the end. */
  History history() {
    return history;
  }

  /** Whether it never answered something that was sent to it more than once. */
  boolean isSilent() {
    return silent;
  }

  /** How many states of its path are certain. The others are the most likely ones. */
  int certainStates() {
    return certainStates;
  }

  /** Whether the last segment that it sent fills one of its gaps. */
  boolean isLate() {
    return late;
  }

  /** How many frames it sent. */
  public long frames() {
    return Lane.frames(n, at);
  }

  /** How many bytes of data it sent, each counted once. */
  public long bytes() {
    return Lane.bytes(n, at);
  }

  /** Its state. */
  public State state() {
    return track.state();
  }

  /** Whether it is the capturing host. */
  public boolean isNear() {
    return near;
  }

  /** It proves to be the capturing host, so everything that was captured has arrived there. */
  void comesNear(long now) {
    near = true;
    while (!inTransit.isEmpty()) {
      arrives(inTransit.removeFirst(), now);
    }
  }

  /** Whether its state is certain. */
  public boolean isCertain(long now) {
    if (!track.isConfirmed() || !track.isKnown()) {
      return false;
    }
    if (inTransit.isEmpty() || state() == State.ESTABLISHED && inTransit.isPlain()) {
      return true;
    }
    Track perhaps = track.copy();
    for (InTransit.Item item : inTransit.items()) {
      follower.arrives(perhaps, item.segment(), now);
      if (perhaps.state() != state()) {
        return false;
      }
    }
    return true;
  }

  // ---- its last packets

  /** Whether this is a copy of one of its last packets, and not the same data sent again. */
  boolean isCopy(TcpPacket packet) {
    return Lane.isCopy(n, at, packet);
  }

  void remember(TcpPacket packet) {
    Lane.remember(n, at, packet);
  }

  void countFrame() {
    Lane.countFrame(n, at);
  }

  /** Its recent frames whose data is not acknowledged yet. Made for the first caller. */
  RecentFrames recent() {
    if (recent.isEmpty()) {
      recent = Optional.of(new RecentFrames());
    }
    return recent.get();
  }

  /** What is in transit to it. */
  InTransit inTransit() {
    return inTransit;
  }

  // ---- it sends

  /**
   * It was seen to send a segment, which these steps explain.
   *
   * @param peer the other end
   */
  List<Step> leaves(Segment segment, Party peer, long frame, long now) {
    passes(now);
    if (segment.syn()) {
      history.opens(segment, frame, now);
    }
    settle(segment, now);
    State before = state();
    int length = segment.data().length();
    int next = track.next();
    List<Step> steps = follower.leaves(track, segment, now);
    late = gaps.isAny() && gaps.fill(segment.seq().bits(), length);
    if (!segment.rst() && state().hasSendVariables()) {
      int advance = before.hasSendVariables() && !late ? track.next() - next : length;
      Lane.addBytes(n, at, Math.max(0, Math.min(advance, length)));
      if (before.synchronizedState() && segment.seq().bits() - next > 0) {
        gaps = gaps.plus(next, segment.seq().bits());
      }
    }
    boolean asked = !isAtRest(before) || !hasAll(segment, peer);
    history.sent(segment, steps, before, new History.Light(late, asked), frame, now);
    boolean denied = !tentative.isEmpty() && state() == State.CLOSED;
    if (denied) {
      path.begin(tentative.get(0).from(), now);
      tentative = List.of();
    } else {
      confirm(now);
    }
    record(steps, now);
    path.begin(state(), now);
    return steps;
  }

  /** Whether it has nothing to answer: it is open, and its window has never been closed. */
  private boolean isAtRest(State state) {
    return state == State.ESTABLISHED && inTransit.isEmpty() && history.closedWindows() == 0;
  }

  /** Whether an ACK acknowledges all that the peer has sent. */
  private static boolean hasAll(Segment ack, Party peer) {
    return peer.state() == State.ESTABLISHED && ack.ack().bits() == peer.track.next();
  }

  /** Finds out what must have arrived, because it sends this. */
  private void settle(Segment segment, long now) {
    if (inTransit.isEmpty()) {
      return;
    }
    if (segment.hasAck() && !segment.syn()) {
      inTransit.acknowledged(segment.ack().bits(), this, now);
    }
    if (segment.rst()) {
      for (int i = inTransit.answeredBy(segment); i > 0; i--) {
        arrives(inTransit.removeFirst(), now);
      }
    }
    while (!inTransit.isEmpty() && !follower.explains(track, segment)) {
      InTransit.Item item = inTransit.removeFirst();
      if (!item.isRepeated()) {
        arrives(item, now);
      }
    }
  }

  // ---- it receives

  /** A segment was captured on its way here. Returns what the rules do with it if it arrives. */
  Passage.Arrival receives(Segment segment, long now) {
    passes(now);
    if (near) {
      boolean gap = track.hasGap();
      int expected = track.expected();
      List<Step> steps = arrives(segment, now);
      return new Passage.Arrival(steps, gap && hasFilled(segment, track.expected() - expected));
    }
    if (segment.flags().without(Flag.PSH).equals(Flags.ACK)) {
      inTransit.add(
          segment.seq().bits(),
          segment.ack().bits(),
          segment.wnd(),
          segment.data().length(),
          state().synchronizedState());
    } else {
      inTransit.add(segment);
    }
    bound(now);
    return Passage.Arrival.NONE;
  }

  private void bound(long now) {
    if (inTransit.isFull()) {
      arrives(inTransit.removeFirst(), now);
    }
  }

  /** What the rules would do with a segment that arrived after everything in transit. */
  Passage.Arrival wouldReceive(Segment segment, long now) {
    Track perhaps = track.copy();
    for (InTransit.Item item : inTransit.items()) {
      follower.arrives(perhaps, item.segment(), now);
    }
    boolean gap = perhaps.hasGap();
    int expected = perhaps.expected();
    List<Step> steps = follower.arrives(perhaps, segment, now);
    return new Passage.Arrival(steps, gap && hasFilled(segment, perhaps.expected() - expected));
  }

  /** Whether more data came into order than the segment brought. */
  private static boolean hasFilled(Segment segment, int advance) {
    return advance > segment.length();
  }

  /** A segment that was in transit has arrived. */
  void arrives(InTransit.Item item, long now) {
    Segment segment = item.segment();
    int seq = segment.seq().bits();
    int ack = segment.ack().bits();
    int length = segment.data().length();
    boolean quick =
        item.isPlain() && HeaderPrediction.arrives(n, at, seq, ack, segment.wnd(), length);
    if (!quick) {
      arrives(segment, now);
    }
  }

  private List<Step> arrives(Segment segment, long now) {
    List<Step> steps = follower.arrives(track, segment, now);
    inTransit.tell(segment, steps);
    if (track.isConfirmed()) {
      confirm(now);
      record(steps, now);
    } else if (tentative.isEmpty()) {
      tentative = steps;
    } else {
      List<Step> more = new ArrayList<>(tentative);
      more.addAll(steps);
      tentative = more;
    }
    return steps;
  }

  // ---- time, and the end

  void passes(long now) {
    if (state() == State.TIME_WAIT) {
      record(follower.passes(track, now), now);
    }
  }

  /**
   * The capture has ended. A bare ACK or an RST that is still in transit counts as arrived, because
   * nothing would show its arrival. It doesn't if something that needed an answer got none.
   */
  void finish(long now) {
    boolean certain = isCertain(now);
    int seen = path.length();
    boolean reset = false;
    for (InTransit.Item item : inTransit.items()) {
      reset |= item.isReset();
    }
    silent = track.isKnown() && inTransit.isUnanswered(track.expected());
    while (track.isKnown() && !inTransit.isEmpty() && hasArrived(inTransit.first(), reset)) {
      InTransit.Item item = inTransit.removeFirst();
      reset &= !item.isReset();
      arrives(item, now);
    }
    certainStates = certain ? path.length() : Math.min(seen, path.length() - 1);
  }

  private boolean hasArrived(InTransit.Item item, boolean reset) {
    int expected = track.expected();
    return item.isBareAck(expected) || !silent && (reset || !item.asksForAnswer(expected));
  }

  private void confirm(long now) {
    if (!tentative.isEmpty()) {
      record(tentative, now);
      tentative = List.of();
    }
  }

  private void record(List<Step> steps, long now) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.from() != step.to()) {
        path.change(step.from(), step.to(), now);
      }
    }
  }
}
