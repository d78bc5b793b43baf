package tcpstates.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.engine.search.Exploration;
import tcpstates.engine.search.Explorer;
import tcpstates.engine.search.Watch;
import tcpstates.repl.prompt.Threads;

/**
 * Distinct worlds a second in the bounded world of handshake and close: two opens, one loss, one
 * copy, one reordering, two timeouts, at most four segments in flight. The run checks the
 * invariants in each world, and that no world is a dead end. Java runs with the launcher's options
 * for {@code explore}.
 */
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
public class DistinctWorlds extends Plan {

  /** The number of worlds; the run fails if it finds another number. */
  private static final int WORLDS = 560_922;

  private final Bounds bounds =
      Bounds.none(4)
          .with(Kind.OPENS, 2)
          .with(Kind.LOSSES, 1)
          .with(Kind.DUPLICATES, 1)
          .with(Kind.REORDERINGS, 1)
          .with(Kind.TIMEOUTS, 2);

  private Threads threads;

  @Param({"1", "2"})
  private int count;

  @Setup
  public void start() {
    threads = Threads.of(count);
  }

  @TearDown
  public void stop() {
    threads.close();
  }

  @Benchmark
  @OperationsPerInvocation(WORLDS)
  public Exploration handshakeAndClose() {
    Exploration found = Explorer.explore(Worlds.auto(), bounds, 10_000_000, Watch.PATIENT, threads);
    if (found.worlds() != WORLDS || !found.complete() || !found.failures().isEmpty()) {
      throw new IllegalStateException("found " + found.worlds() + " worlds");
    }
    return found;
  }
}
