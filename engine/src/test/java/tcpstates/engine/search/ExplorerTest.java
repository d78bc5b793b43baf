package tcpstates.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/** Exhaustive runs: every invariant holds in every reachable world within the bounds. */
class ExplorerTest {

  private static final int PLENTY = 2_000_000;
  private static final Bounds OPEN_AND_CLOSE = Bounds.none(4).with(Kind.OPENS, 2);

  @Test
  void opening_and_closing_with_a_loss_and_a_timeout_has_no_dead_end() {
    Exploration run = explore(OPEN_AND_CLOSE.with(Kind.LOSSES, 1).with(Kind.TIMEOUTS, 1));
    assertProved(run);
    Set<State> reached = EnumSet.noneOf(State.class);
    run.pairs().forEach(pair -> reached.add(pair.client()));
    assertEquals(State.ALL, reached);
  }

  @Test
  void opening_and_closing_with_a_copy_out_of_order_has_no_dead_end() {
    assertProved(
        explore(
            OPEN_AND_CLOSE
                .with(Kind.DUPLICATES, 1)
                .with(Kind.REORDERINGS, 1)
                .with(Kind.TIMEOUTS, 1)));
  }

  @Test
  void a_run_that_is_cut_short_within_a_level_counts_how_far_its_last_worlds_are() {
    List<Integer> asked = new ArrayList<>();
    Watch watch = (depth, worlds) -> asked.add(depth);
    Bounds bounds =
        OPEN_AND_CLOSE.with(Kind.SENDS, 1).with(Kind.REORDERINGS, 1).with(Kind.TIMEOUTS, 1);
    Exploration run = Explorer.explore(start(), bounds, 40_000, watch);
    assertEquals(40_000, run.worlds());
    // The last question came before the moves that led to the last worlds.
    assertEquals(asked.get(asked.size() - 1) + 1, run.depth());
  }

  @Test
  void a_byte_that_is_lost_or_late_has_no_dead_end() {
    assertProved(
        explore(
            OPEN_AND_CLOSE
                .with(Kind.SENDS, 1)
                .with(Kind.LOSSES, 1)
                .with(Kind.REORDERINGS, 1)
                .with(Kind.TIMEOUTS, 1)));
  }

  @Test
  void a_crash_can_leave_a_peer_in_fin_wait_2_and_is_reported_with_the_way_there() {
    Exploration run = explore(OPEN_AND_CLOSE.with(Kind.CRASHES, 1));
    assertFalse(run.failures().isEmpty());
    for (Exploration.Failure failure : run.failures()) {
      World end = start();
      for (Input move : failure.way()) {
        end = ((Outcome.Accepted) Simulator.apply(end, move)).world();
      }
      assertTrue(
          end.client().tcp().state() == State.CLOSED || end.server().tcp().state() == State.CLOSED,
          failure.toString());
    }
  }

  @Test
  void a_run_that_is_cut_off_says_so() {
    Exploration run =
        Explorer.explore(start(), OPEN_AND_CLOSE.with(Kind.LOSSES, 2), 100, Watch.PATIENT);
    assertFalse(run.complete());
    assertEquals(100, run.worlds());
  }

  @Test
  void a_watch_ends_a_run() {
    Exploration run =
        Explorer.explore(
            start(), OPEN_AND_CLOSE.with(Kind.LOSSES, 3), PLENTY, (depth, worlds) -> worlds < 500);
    assertFalse(run.complete());
    assertTrue(run.worlds() >= 500 && run.worlds() < 5_000, () -> run.worlds() + " worlds");
  }

  @Test
  void all_that_is_found_is_the_same_however_many_shares_run_at_once() throws Exception {
    Bounds many =
        OPEN_AND_CLOSE
            .with(Kind.LOSSES, 1)
            .with(Kind.DUPLICATES, 1)
            .with(Kind.TIMEOUTS, 1)
            .with(Kind.CRASHES, 1);
    Exploration alone = Explorer.explore(start(), many, PLENTY, Watch.PATIENT);
    assertTrue(alone.worlds() > 50_000 && !alone.failures().isEmpty());
    Spread backwards =
        shares -> {
          List<Runnable> reversed = new ArrayList<>(shares);
          Collections.reverse(reversed);
          reversed.forEach(Runnable::run);
        };
    assertEquals(alone, Explorer.explore(start(), many, PLENTY, Watch.PATIENT, backwards));
    for (int threads : new int[] {2, 5}) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        assertEquals(alone, Explorer.explore(start(), many, PLENTY, Watch.PATIENT, on(pool)));
      } finally {
        pool.shutdown();
      }
    }
  }

  private static Spread on(ExecutorService pool) {
    return shares ->
        CompletableFuture.allOf(
                shares.stream()
                    .map(share -> CompletableFuture.runAsync(share, pool))
                    .toArray(CompletableFuture[]::new))
            .join();
  }

  private static void assertProved(Exploration run) {
    assertEquals(List.of(), run.failures());
    assertTrue(run.complete());
  }

  private static Exploration explore(Bounds bounds) {
    return Explorer.explore(start(), bounds, PLENTY, Watch.PATIENT);
  }

  private static World start() {
    World world = World.initial();
    for (Side side : Side.values()) {
      Outcome outcome = Simulator.apply(world, new Input.SetPlay(side, Play.AUTO));
      world = ((Outcome.Accepted) outcome).world();
    }
    return world;
  }
}
