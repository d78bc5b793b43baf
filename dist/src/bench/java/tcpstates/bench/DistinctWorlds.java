package tcpstates.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.engine.search.Exploration;
import tcpstates.engine.search.Explorer;
import tcpstates.engine.search.Watch;

/**
 * Distinct worlds a second in the bounded world of handshake and close: two opens, one loss, one
 * copy, one reordering, two timeouts, at most four segments in flight. Each world is held to the
 * invariants and shown to be no dead end.
 */
public class DistinctWorlds extends Plan {

  /** The worlds there are; the run fails when it finds another number. */
  private static final int WORLDS = 560_922;

  private final Bounds bounds =
      Bounds.none(4)
          .with(Kind.OPENS, 2)
          .with(Kind.LOSSES, 1)
          .with(Kind.DUPLICATES, 1)
          .with(Kind.REORDERINGS, 1)
          .with(Kind.TIMEOUTS, 2);

  @Benchmark
  @OperationsPerInvocation(WORLDS)
  public Exploration handshakeAndClose() {
    Exploration found = Explorer.explore(Worlds.auto(), bounds, 10_000_000, Watch.PATIENT);
    if (found.worlds() != WORLDS || !found.complete() || !found.failures().isEmpty()) {
      throw new IllegalStateException("found " + found.worlds() + " worlds");
    }
    return found;
  }
}
