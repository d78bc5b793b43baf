package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;

/**
 * Everything there is at one moment: both sides, the wire and the clock.
 *
 * @param client the left side
 * @param server the right side
 * @param wire the segments in flight, oldest first
 * @param armed the faults that wait for a segment, oldest first
 * @param wireMode who carries the segments
 * @param now the time in virtual milliseconds
 * @param nextId the number that the next segment will get
 */
public record World(
    Seat client,
    Seat server,
    List<InFlight> wire,
    List<ArmedFault> armed,
    WireMode wireMode,
    long now,
    int nextId) {

  private static final World INITIAL =
      new World(
          seat(SeqNum.of(100)), seat(SeqNum.of(300)), List.of(), List.of(), WireMode.MANUAL, 0, 1);

  public World {
    wire = List.copyOf(wire);
    armed = List.copyOf(armed);
  }

  /** The start: both sides CLOSED and played by hand, an empty wire, time 0. */
  public static World initial() {
    return INITIAL;
  }

  private static Seat seat(SeqNum iss) {
    return new Seat(Endpoint.CLOSED, TcpSettings.defaults(iss), Play.MANUAL, Optional.empty());
  }

  public Seat seat(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  /** The endpoint of a side. */
  public Endpoint tcp(Side side) {
    return seat(side).tcp();
  }

  /** The flags of the answer that a side owes, or {@link Flags#NONE}. */
  public Flags owed(Side side) {
    return owed(side, Machine::step);
  }

  /** As {@link #owed(Side)}, but something else says how endpoints react. */
  public Flags owed(Side side, Reactor reactor) {
    Seat seat = seat(side);
    if (seat.held().isEmpty()) {
      return Flags.NONE;
    }
    List<Event> events = List.of(new Event.Arrives(seat.held().get().segment()));
    return reactor.react(seat.tcp(), events, Acking.WITH_DATA, seat.settings(), now).answer();
  }

  /** The faults that wait and that everybody sees, oldest first. */
  public List<ArmedFault> armedInSight() {
    return armed.stream().filter(fault -> !fault.hidden()).toList();
  }

  /** This world as one sees it: without hidden faults. */
  public World inSight() {
    return armed.stream().anyMatch(ArmedFault::hidden) ? withArmed(armedInSight()) : this;
  }

  /** This world with other faults that wait. */
  public World withArmed(List<ArmedFault> others) {
    return new World(client, server, wire, others, wireMode, now, nextId);
  }

  /** When the next timer of either side is due, or {@link Timers#OFF}. */
  public long nextTimer() {
    return Math.min(client.tcp().timers().next(), server.tcp().timers().next());
  }

  /** When the next segment that is delayed may arrive, or {@link Timers#OFF}. */
  public long nextDue() {
    long next = Timers.OFF;
    for (InFlight segment : wire) {
      if (!due(segment)) {
        next = Math.min(next, segment.notBefore());
      }
    }
    return next;
  }

  /** Whether a segment may arrive now. */
  public boolean due(InFlight segment) {
    return segment.notBefore() <= now;
  }
}
