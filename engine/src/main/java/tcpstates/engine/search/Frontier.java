package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.World;

/** The worlds of one level, and what may still happen in each, in order. */
final class Frontier {

  private final int inFlight;
  private final List<World> worlds = new ArrayList<>();
  private long[] left = new long[64];

  /**
   * @param inFlight the bound on segments in flight, the same for all
   */
  Frontier(int inFlight) {
    this.inFlight = inFlight;
  }

  /** Adds a world, and what may still happen in it. */
  void add(World world, long amounts) {
    if (worlds.size() == left.length) {
      left = Arrays.copyOf(left, 2 * left.length);
    }
    left[worlds.size()] = amounts;
    worlds.add(world);
  }

  int size() {
    return worlds.size();
  }

  /**
   * Brings a few worlds from memory, all at the same time, because they were made long ago.
   *
   * @return a value to add up; without it Java would remove the whole call
   */
  int fetch(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      World world = worlds.get(i);
      List<InFlight> wire = world.wire();
      sum += wire.isEmpty() ? 0 : wire.get(wire.size() - 1).id();
      sum += world.client().owes() || world.server().owes() ? 1 : 0;
    }
    return sum;
  }

  World world(int at) {
    return worlds.get(at);
  }

  Bounds left(int at) {
    return new Bounds(left[at], inFlight);
  }
}
