package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  World world(int at) {
    return worlds.get(at);
  }

  Bounds left(int at) {
    return new Bounds(left[at], inFlight);
  }
}
