package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/**
 * Shows that both sides can still reach CLOSED: every answer is given, every segment arrives, both
 * applications close, time passes. Nobody aborts or crashes, and nothing more is lost.
 */
final class Finisher {

  /** More moves than any give-up takes. */
  private static final int MOST_MOVES = 2_000;

  /** This many deliveries in a row are an endless exchange of answers: time must pass. */
  private static final int STORM = 40;

  private final KeySet known;
  private final KeySet good = new KeySet();
  private long fetched;

  /**
   * A finisher for one share of the work.
   *
   * @param known the keys of worlds from which both sides can reach CLOSED; only read
   */
  Finisher(KeySet known) {
    this.known = known;
  }

  /** Adds what it has found out to what is known. */
  void tell(KeySet all) {
    all.addAll(good);
  }

  /** Brings what is known about a few keys from memory, all at the same time. */
  void fetch(SearchKey key) {
    fetched += known.fetch(key.high());
  }

  private boolean isGood(SearchKey key) {
    return known.contains(key) || good.contains(key);
  }

  /**
   * If both sides can't reach CLOSED from this world, which has this key: what is left in the end.
   */
  Optional<String> stuck(World start, SearchKey startKey, Recall recall) {
    if (isGood(startKey)) {
      return Optional.empty();
    }
    List<SearchKey> way = new ArrayList<>();
    World world = start;
    SearchKey key = startKey;
    int deliveries = 0;
    for (int i = 0; i < MOST_MOVES; i++) {
      if (isGood(key) || finished(world)) {
        good.add(key);
        way.forEach(good::add);
        return Optional.empty();
      }
      way.add(key);
      boolean storm = deliveries > STORM && world.nextTimer() != Timers.OFF;
      World next = storm ? apply(world, new Input.WaitForTimer(), recall) : next(world, recall);
      deliveries = next.now() > world.now() || storm ? 0 : deliveries + 1;
      if (next == world) {
        return Optional.of(left(world));
      }
      key = SearchKey.near(world, recall).of(next);
      world = next;
    }
    return Optional.of(left(world) + ", and no end of answers");
  }

  private static String left(World world) {
    return "dead end: in the end the client is in "
        + world.client().tcp().state()
        + " and the server in "
        + world.server().tcp().state();
  }

  private static boolean finished(World world) {
    return closed(world, Side.CLIENT) && closed(world, Side.SERVER) && world.wire().isEmpty();
  }

  private static boolean closed(World world, Side side) {
    return world.tcp(side).state() == State.CLOSED && !world.seat(side).owes();
  }

  /** The world after the next sensible move, or the same one if there is none. */
  private static World next(World world, Recall recall) {
    for (Side side : Side.values()) {
      Flags owed = world.owed(side, recall);
      if (!owed.equals(Flags.NONE)) {
        return apply(world, new Input.SendSegment(side, owed, Input.Claims.NONE), recall);
      }
    }
    for (InFlight segment : world.wire()) {
      if (world.due(segment)) {
        return apply(world, new Input.Deliver(Selector.id(segment.id())), recall);
      }
    }
    for (Side side : Side.values()) {
      if (Sensible.close(world.tcp(side))) {
        return apply(world, new Input.Call(side, new Event.Close()), recall);
      }
    }
    return world.nextTimer() == Timers.OFF ? world : apply(world, new Input.WaitForTimer(), recall);
  }

  private static World apply(World world, Input move, Recall recall) {
    return Simulator.next(world, move, recall).orElse(world);
  }
}
