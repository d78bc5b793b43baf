package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Moment;

/** The segments that the wire shows: those in flight, and those whose way has just ended. */
final class Flights {

  /** What to say about a segment. */
  enum Fate {
    FLYING,
    /** It can't arrive yet. */
    DELAYED,
    ARRIVED,
    /** It has arrived, and its receiver owes an answer. */
    WAITING,
    LOST,
    BROKEN
  }

  /**
   * A segment as the wire shows it.
   *
   * @param fate what has happened to it
   * @param fresh whether the last move put it there
   */
  record Flight(InFlight segment, Fate fate, boolean fresh) {
    boolean inFlight() {
      return fate == Fate.FLYING || fate == Fate.DELAYED;
    }
  }

  private Flights() {}

  static List<Flight> of(World world, List<Moment> moments) {
    TreeMap<Integer, Flight> shown = new TreeMap<>();
    for (Side side : Side.values()) {
      world
          .seat(side)
          .held()
          .ifPresent(held -> shown.put(held.id(), new Flight(held, Fate.WAITING, false)));
    }
    for (InFlight segment : world.wire()) {
      Fate fate = world.due(segment) ? Fate.FLYING : Fate.DELAYED;
      shown.put(segment.id(), new Flight(segment, fate, false));
    }
    if (!moments.isEmpty()) {
      last(moments.get(moments.size() - 1), shown);
    }
    return new ArrayList<>(shown.values());
  }

  private static void last(Moment moment, TreeMap<Integer, Flight> shown) {
    for (WireEvent event : moment.wireEvents()) {
      InFlight segment = event.segment();
      Flight old = shown.get(segment.id());
      switch (event.kind()) {
        case DELIVERED -> shown.put(segment.id(), new Flight(segment, Fate.ARRIVED, true));
        case LOST -> shown.put(segment.id(), new Flight(segment, Fate.LOST, true));
        case DISCARDED -> shown.put(segment.id(), new Flight(segment, Fate.BROKEN, true));
        case HELD, SENT, FORGED, COPIED, CORRUPTED, DELAYED, STORM -> {
          if (old != null) {
            shown.put(segment.id(), new Flight(old.segment(), old.fate(), true));
          }
        }
      }
    }
  }

  /** Whether the last move is animated. */
  static boolean moves(World world, List<Moment> moments) {
    return of(world, moments).stream().anyMatch(Flight::fresh);
  }
}
