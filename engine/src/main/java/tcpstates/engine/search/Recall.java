package tcpstates.engine.search;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Reactor;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;

/**
 * Remembers how endpoints reacted to events, and their keys: a search meets the same few hundred
 * endpoints in millions of worlds. It changes no answer, and only one thread may use it at a time.
 *
 * <p>Endpoints that are equal become one object, and so do settings: most worlds share theirs.
 */
final class Recall implements Reactor {

  /** How many endpoints, and how many reactions, are remembered. */
  private static final int MOST = 200_000;

  private record Asked(List<Event> events, Acking acking, TcpSettings set, long now) {

    Asked {
      events = List.copyOf(events);
    }

    // What distinguishes two questions quickly comes first: a search asks millions of them.

    @Override
    public int hashCode() {
      int hash = 31 * (Long.hashCode(now) + acking.ordinal()) + set.iss().bits();
      for (int i = 0; i < events.size(); i++) {
        hash = 31 * hash + hash(events.get(i));
      }
      return hash;
    }

    /** For a segment the numbers are enough. */
    private static int hash(Event event) {
      if (event instanceof Event.Arrives arrives) {
        Segment segment = arrives.segment();
        return (segment.seq().bits() * 31 + segment.ack().bits()) * 31 + segment.flags().bits();
      }
      return event.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Asked asked
          && now == asked.now
          && acking == asked.acking
          && sameEvents(asked.events)
          && (set == asked.set || set.equals(asked.set));
    }

    private boolean sameEvents(List<Event> others) {
      boolean same = events.size() == others.size();
      for (int i = 0; same && i < events.size(); i++) {
        same = same(events.get(i), others.get(i));
      }
      return same;
    }

    /** Most segments are exactly the remembered object. */
    private static boolean same(Event one, Event other) {
      return one instanceof Event.Arrives first
              && other instanceof Event.Arrives second
              && first.segment() == second.segment()
          || one.equals(other);
    }
  }

  /** What is remembered of an endpoint. */
  private static final class Known {
    private final Endpoint tcp;
    private final boolean timeless;
    private final Map<Asked, Reaction> reactions = new HashMap<>();
    private final SeatKey[] seats = new SeatKey[Side.values().length];

    Known(Endpoint tcp) {
      this.tcp = tcp;
      timeless = tcp.timers().next() == Timers.OFF;
    }
  }

  /** The key of a seat with this endpoint, the last that was asked for on its side. */
  private record SeatKey(TcpSettings set, SeqNum peer, Play play, long now, SearchKey key) {
    boolean is(Seat seat, SeqNum peerIss) {
      return set == seat.settings() && peer.equals(peerIss) && play == seat.play();
    }
  }

  private final Map<Endpoint, Known> byIdentity = new IdentityHashMap<>();
  private final Map<Endpoint, Known> byValue = new HashMap<>();
  private final Map<TcpSettings, TcpSettings> settings = new HashMap<>();
  private int reactions;

  @Override
  public Reaction react(
      Endpoint endpoint, List<Event> events, Acking acking, TcpSettings set, long now) {
    Known known = known(endpoint);
    Asked asked = new Asked(events, acking, set, now);
    Reaction reaction = known.reactions.get(asked);
    if (reaction == null) {
      reaction = shared(Machine.step(endpoint, events, acking, set, now));
      if (reactions < MOST) {
        reactions++;
        known.reactions.put(asked, reaction);
      }
    }
    return reaction;
  }

  private Reaction shared(Reaction reaction) {
    return new Reaction(
        known(reaction.endpoint()).tcp,
        settings.computeIfAbsent(reaction.settings(), same -> same),
        reaction.steps(),
        reaction.answer(),
        reaction.error(),
        reaction.trace());
  }

  /**
   * The key of a side at a time, without what it may owe.
   *
   * @param peer the ISS of the peer's next connection
   */
  SearchKey key(Side side, Seat seat, SeqNum peer, long now) {
    Known known = known(seat.tcp());
    SeatKey last = known.seats[side.ordinal()];
    if (last != null && last.is(seat, peer) && (known.timeless || now == last.now())) {
      return last.key();
    }
    SearchKey key = SearchKey.of(seat, peer, now);
    known.seats[side.ordinal()] = new SeatKey(seat.settings(), peer, seat.play(), now, key);
    return key;
  }

  private Known known(Endpoint endpoint) {
    Known known = byIdentity.get(endpoint);
    return known == null ? meet(endpoint) : known;
  }

  private Known meet(Endpoint endpoint) {
    Known known = byValue.get(endpoint);
    if (known == null) {
      known = new Known(endpoint);
    }
    if (byIdentity.size() < MOST) {
      byIdentity.put(endpoint, known);
      byValue.putIfAbsent(endpoint, known);
    }
    return known;
  }
}
