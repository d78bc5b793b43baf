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
 * The segments of one connection that have passed the capture and are not known to have arrived,
 * frame by frame. Whether one has arrived follows from what is {@link InTransit} to its receiver.
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

  /** Nothing is on its way. */
  public CapturedWire() {}

  /** What is on its way now, oldest first. */
  public List<InFlight> inFlight() {
    return flying.stream().map(each -> each.segment).toList();
  }

  /**
   * A frame has been followed.
   *
   * @param connection after it
   * @param sent its segment
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

  /** A receiver says that it has these numbers twice, so no copy was lost (RFC 2883). */
  private void arrivedTwice(InFlight sent, TcpOptions.SackBlock block) {
    for (Flying each : flying) {
      Segment segment = each.segment.segment();
      boolean within =
          segment.seq().bits() - block.left() >= 0 && segment.end().bits() - block.right() <= 0;
      each.twice |= each.segment.to() == sent.from() && segment.length() > 0 && within;
    }
  }

  /** The capture is over, and the connection finished: what has most likely arrived since. */
  public List<WireEvent> ends(Connection connection) {
    List<WireEvent> events = new ArrayList<>();
    settle(connection, Side.CLIENT, events);
    settle(connection, Side.SERVER, events);
    return events;
  }

  /**
   * What a party has made of the segments that have arrived there since this was last asked, or of
   * which this has turned out since then; nothing when it is asked for the first time. Mere text is
   * left out.
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
   * What is in transit of a segment. Of several copies that are all in transit, each has its own.
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

  /** An RST after which its receiver goes on has not reached it. */
  private static boolean isIgnored(Flying each, Party party) {
    return each.segment.segment().rst()
        && !party.isNear()
        && party.state() != State.CLOSED
        && party.state() != State.LISTEN;
  }
}
