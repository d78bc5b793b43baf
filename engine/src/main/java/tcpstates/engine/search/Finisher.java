package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/**
 * Shows that both sides can still reach CLOSED: every answer is given, every segment arrives, both
 * applications close, time goes by. Nobody aborts or crashes, and nothing more is lost.
 */
final class Finisher {

  /** More moves than any give-up takes. */
  private static final int MOST_MOVES = 2_000;

  private final KeySet good = new KeySet();

  /** Whether it works out from this world, which has this key. */
  boolean finishes(World start, SearchKey startKey) {
    if (good.contains(startKey)) {
      return true;
    }
    List<SearchKey> way = new ArrayList<>();
    World world = start;
    SearchKey key = startKey;
    for (int i = 0; i < MOST_MOVES; i++) {
      if (good.contains(key) || finished(world)) {
        good.add(key);
        way.forEach(good::add);
        return true;
      }
      way.add(key);
      World next = next(world);
      if (next == world) {
        return false;
      }
      key = SearchKey.near(world).of(next);
      world = next;
    }
    return false;
  }

  private static boolean finished(World world) {
    return closed(world, Side.CLIENT) && closed(world, Side.SERVER) && world.wire().isEmpty();
  }

  private static boolean closed(World world, Side side) {
    return world.tcp(side).state() == State.CLOSED && !world.seat(side).owes();
  }

  /** The world after the next sensible move, or the same one where there is none. */
  private static World next(World world) {
    for (Side side : Side.values()) {
      Flags owed = world.owed(side);
      if (!owed.equals(Flags.NONE)) {
        return apply(world, new Input.SendSegment(side, owed, Input.Claims.NONE));
      }
    }
    for (InFlight segment : world.wire()) {
      if (world.due(segment)) {
        return apply(world, new Input.Deliver(Selector.id(segment.id())));
      }
    }
    for (Side side : Side.values()) {
      if (Sensible.close(world.tcp(side))) {
        return apply(world, new Input.Call(side, new Event.Close()));
      }
    }
    return world.nextTimer() == Timers.OFF ? world : apply(world, new Input.WaitForTimer());
  }

  private static World apply(World world, Input move) {
    return Simulator.apply(world, move) instanceof Outcome.Accepted accepted
        ? accepted.world()
        : world;
  }
}
