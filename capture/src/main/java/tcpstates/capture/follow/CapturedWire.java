package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.packet.TcpOptions;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;

/**
 * The segments of one connection, frame by frame, that have passed the capture and that may not
 * have arrived. What is {@link InTransit} to the receiver shows whether one has arrived.
 */
public final class CapturedWire {

  private static final class Flying {
    private final InFlight segment;

    /** Whether it was sent again, so that this one was lost. */
    private boolean repeated;

    /** Whether all its copies have arrived, as the receiver says. */
    private boolean twice;

    Flying(InFlight segment) {
      this.segment = segment;
    }
  }

  private final List<Flying> flying = new ArrayList<>();

  /** Begins with nothing in transit. */
  public CapturedWire() {}

  /** What is in transit now, oldest first. */
  public List<InFlight> inFlight() {
    return flying.stream().map(each -> each.segment).toList();
  }

  /**
   * Adds a frame that has been followed.
   *
   * @param connection the connection after the frame
   * @param sent the segment of the frame
   * @param packet the frame's packet: its options may tell what has arrived twice
   * @return what has happened on the wire, in order
   */
  public List<WireEvent> passes(Connection connection, InFlight sent, TcpPacket packet) {
    List<WireEvent> events = new ArrayList<>();
    if (packet.hasMoreOptions()) {
      packet.options().duplicate(packet.ack()).ifPresent(block -> arrivedTwice(sent, block));
    }
    settle(connection, sent.from(), events);
    boolean copy = sent.copyOf() > 0;
    events.add(new WireEvent(copy ? WireEvent.Kind.COPIED : WireEvent.Kind.SENT, sent));
    flying.add(new Flying(sent));
    settle(connection, sent.to(), events);
    return events;
  }

  /** A receiver says that it has these numbers twice (RFC 2883), so no copy was lost. */
  private void arrivedTwice(InFlight sent, TcpOptions.SackBlock block) {
    for (Flying each : flying) {
      Segment segment = each.segment.segment();
      boolean within =
          segment.seq().bits() - block.left() >= 0 && segment.end().bits() - block.right() <= 0;
      each.twice |= each.segment.to() == sent.from() && segment.length() > 0 && within;
    }
  }

  /** The capture is over, and the connection is finished: what has most likely arrived since. */
  public List<WireEvent> ends(Connection connection) {
    List<WireEvent> events = new ArrayList<>();
    settle(connection, Side.CLIENT, events);
    settle(connection, Side.SERVER, events);
    return events;
  }

  /**
   * What a party has done with the segments that have arrived there, or proved to have arrived,
   * since the last call; nothing at the first call. Plain data is left out.
   */
  public static List<Heard> heard(Party party) {
    return party.inTransit().heard();
  }

  /** Whether all states that a party went through are certain; known at the end. */
  public static boolean isPathCertain(Party party) {
    return party.certainStates() == party.path().length();
  }

  /** Finds out what has reached a side. */
  private void settle(Connection connection, Side side, List<WireEvent> events) {
    Party party = side == Side.CLIENT ? connection.client() : connection.server();
    List<InTransit.Item> items = party.inTransit().items();
    List<Flying> left = new ArrayList<>();
    for (Flying each : flying) {
      if (each.segment.to() != side) {
        left.add(each);
        continue;
      }
      Optional<InTransit.Item> item = itemOf(each, items, left);
      if (item.isPresent()) {
        each.repeated = item.get().isRepeated();
        left.add(each);
      } else {
        boolean lost = each.repeated && !each.twice || isIgnored(each, party);
        WireEvent.Kind kind = lost ? WireEvent.Kind.LOST : WireEvent.Kind.DELIVERED;
        events.add(new WireEvent(kind, each.segment));
      }
    }
    flying.clear();
    flying.addAll(left);
  }

  /**
   * The part of a segment that is in transit. If several copies are in transit, each has its own.
   *
   * @param before the segments before it that have not arrived
   */
  private static Optional<InTransit.Item> itemOf(
      Flying each, List<InTransit.Item> items, List<Flying> before) {
    Segment segment = each.segment.segment();
    List<InTransit.Item> holding = items.stream().filter(one -> one.holds(segment)).toList();
    int copies =
        (int)
            before.stream()
                .filter(other -> isSame(other.segment.segment(), segment))
                .filter(other -> other.segment.to() == each.segment.to())
                .count();
    return holding.isEmpty()
        ? Optional.empty()
        : Optional.of(holding.get(Math.min(copies, holding.size() - 1)));
  }

  private static boolean isSame(Segment some, Segment other) {
    return some.seq().equals(other.seq())
        && some.end().equals(other.end())
        && some.flags().equals(other.flags());
  }

  /** If its receiver goes on after an RST, the RST has not reached it. */
  private static boolean isIgnored(Flying each, Party party) {
    return each.segment.segment().rst()
        && !party.isNear()
        && party.state() != State.CLOSED
        && party.state() != State.LISTEN;
  }
}
