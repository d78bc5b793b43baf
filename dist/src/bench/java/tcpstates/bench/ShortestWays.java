package tcpstates.bench;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Limits;
import tcpstates.engine.search.Result;
import tcpstates.engine.search.Search;
import tcpstates.engine.search.Watch;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/**
 * Milliseconds for the shortest path from the start to a state, with both sides played by hand: the
 * work that {@code path} gives to the engine. Java runs with the launcher's options for a prompt.
 */
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ShortestWays extends Plan {

  @Param({
    "LISTEN",
    "SYN_SENT",
    "SYN_RECEIVED",
    "ESTABLISHED",
    "FIN_WAIT_1",
    "FIN_WAIT_2",
    "CLOSE_WAIT",
    "CLOSING",
    "LAST_ACK",
    "TIME_WAIT",
    "CLOSED"
  })
  private State state;

  @Param({"CLIENT", "SERVER"})
  private Side side;

  @Benchmark
  public Result way() {
    Alphabet alphabet =
        new Alphabet(Set.of(Letter.OPEN, Letter.CLOSE, Letter.DROP, Letter.READ));
    return Search.shortest(
        World.initial(),
        world -> world.tcp(side).state() == state,
        alphabet,
        new Limits(40, 300_000, 20),
        Watch.PATIENT);
  }
}
