package tcpstates.engine.properties;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The invariants of TCP over random sessions.
 *
 * <p>The ordinary build makes about 120,000 moves; {@code mvn test -pl engine
 * -Dtest=RandomSessionsTest -Dmoves=10000000} makes ten million. A failure prints the seed and the
 * moves that replay it; {@code -Dseed=N} runs that session again.
 */
class RandomSessionsTest {

  private static final int TRIES = 60;
  private static final int SESSION = 250;
  private static final int MOVES_A_TRY = Integer.getInteger("moves", 120_000) / (2 * TRIES);

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void nobody_brings_an_endpoint_out_of_its_mind(@ForAll long seed) {
    sessions(seed, false);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void data_arrives_in_order_once_unaltered_and_all_comes_to_an_end(@ForAll long seed) {
    sessions(seed, true);
  }

  private static void sessions(long seed, boolean honest) {
    Long given = Long.getLong("seed");
    if (given != null) {
      new RandomSession(given, honest).run(SESSION);
      return;
    }
    int moves = 0;
    for (int i = 0; moves < MOVES_A_TRY; i++) {
      moves += new RandomSession(seed + i, honest).run(SESSION);
    }
  }
}
