package tcpstates.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.engine.search.Result.Bound;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;

class BoundedSearchTest {

  private static final int PLENTY = 1_000_000;
  private static final Bounds OPENS = Bounds.none(4).with(Kind.OPENS, 2);

  @Test
  void a_way_within_the_bounds_leads_to_the_goal() {
    Result.Found found = assertInstanceOf(Result.Found.class, to(State.ESTABLISHED, OPENS));
    World world = World.initial();
    for (Input move : found.way()) {
      world = assertInstanceOf(Outcome.Accepted.class, Simulator.apply(world, move)).world();
    }
    assertEquals(State.ESTABLISHED, world.client().tcp().state());
    assertEquals(6, found.way().size());
  }

  @Test
  void there_is_no_way_where_the_bounds_do_not_allow_what_it_takes() {
    assertInstanceOf(Result.NoWay.class, to(State.ESTABLISHED, OPENS.with(Kind.OPENS, 1)));
  }

  @Test
  void a_move_into_a_world_that_was_seen_before_may_be_the_goal() {
    // A retransmission replaces the lost SYN. Only what is sent distinguishes this move.
    Bounds bounds = Bounds.none(1).with(Kind.OPENS, 1).with(Kind.LOSSES, 1).with(Kind.TIMEOUTS, 1);
    BoundedSearch.Goal goal =
        (before, move) ->
            before.nextId() > 1
                && move.wireEvents().stream()
                    .anyMatch(event -> event.kind() == WireEvent.Kind.SENT);
    Result result = BoundedSearch.shortest(World.initial(), goal, bounds, PLENTY, Watch.PATIENT);
    assertEquals(3, assertInstanceOf(Result.Found.class, result).way().size());
  }

  @Test
  void it_sees_the_pairs_of_states_that_exploring_sees() {
    Set<Pair> pairs = new HashSet<>(Set.of(new Pair(State.CLOSED, State.CLOSED)));
    BoundedSearch.Goal collect =
        (before, move) -> {
          World world = move.world();
          pairs.add(new Pair(world.client().tcp().state(), world.server().tcp().state()));
          return false;
        };
    Result result = BoundedSearch.shortest(World.initial(), collect, OPENS, PLENTY, Watch.PATIENT);
    Exploration all = Explorer.explore(World.initial(), OPENS, PLENTY, Watch.PATIENT);
    assertEquals(new Result.NoWay(all.worlds()), result);
    assertEquals(all.pairs(), pairs);
  }

  @Test
  void a_bound_that_is_met_is_told() {
    BoundedSearch.Goal never = (before, move) -> false;
    Result worlds = BoundedSearch.shortest(World.initial(), never, OPENS, 50, Watch.PATIENT);
    assertEquals(Bound.WORLDS, assertInstanceOf(Result.NotWithin.class, worlds).bound());
    Result stopped =
        BoundedSearch.shortest(World.initial(), never, OPENS, PLENTY, (depth, seen) -> false);
    assertEquals(Bound.STOPPED, assertInstanceOf(Result.NotWithin.class, stopped).bound());
    assertTrue(stopped.worlds() < 10);
  }

  private static Result to(State state, Bounds bounds) {
    BoundedSearch.Goal goal = (before, move) -> move.world().client().tcp().state() == state;
    return BoundedSearch.shortest(World.initial(), goal, bounds, PLENTY, Watch.PATIENT);
  }
}
