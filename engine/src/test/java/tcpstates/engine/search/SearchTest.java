package tcpstates.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.engine.rules.Event;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Result.Bound;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

class SearchTest {

  private static final Limits WIDE = new Limits(20, 500_000, 6);

  @ParameterizedTest
  @CsvSource({
    "LISTEN, 1",
    "SYN_SENT, 1",
    "SYN_RECEIVED, 3",
    "ESTABLISHED, 4",
    "FIN_WAIT_1, 4",
    "FIN_WAIT_2, 7",
    "CLOSE_WAIT, 6",
    "CLOSING, 7",
    "LAST_ACK, 7",
    "TIME_WAIT, 8",
    "CLOSED, 0"
  })
  void every_state_has_a_shortest_way_that_leads_there(State state, int moves) {
    for (Side side : Side.values()) {
      Predicate<World> goal = world -> world.tcp(side).state() == state;
      Result.Found found = found(shortest(autoPlay(), goal, Alphabet.ORDINARY));
      assertEquals(moves, found.way().size());
      assertTrue(goal.test(walk(autoPlay(), found.way())));
    }
  }

  @Test
  void a_way_by_hand_sends_the_owed_replies() {
    Predicate<World> goal = world -> world.server().tcp().state() == State.ESTABLISHED;
    Result.Found found = found(shortest(World.initial(), goal, Alphabet.ORDINARY));
    assertEquals(6, found.way().size());
    assertTrue(found.way().stream().anyMatch(move -> move instanceof Input.SendSegment));
  }

  @Test
  void a_search_that_ends_says_that_there_is_no_way() {
    // Without OPEN nothing can happen at all.
    Result result =
        shortest(
            autoPlay(),
            world -> world.client().tcp().state() == State.ESTABLISHED,
            new Alphabet(Set.of(Letter.CLOSE, Letter.DROP)));
    assertEquals(new Result.NoWay(1), result);
  }

  @Test
  void a_search_that_meets_a_bound_claims_nothing() {
    Predicate<World> never = world -> false;
    World start = autoPlay();
    Result moves =
        Search.shortest(
            start, never, Alphabet.ORDINARY, new Limits(3, 1_000_000, 6), Watch.PATIENT);
    assertEquals(Bound.MOVES, assertInstanceOf(Result.NotWithin.class, moves).bound());
    assertEquals(3, ((Result.NotWithin) moves).depth());
    Result worlds =
        Search.shortest(start, never, Alphabet.ORDINARY, new Limits(50, 500, 6), Watch.PATIENT);
    assertEquals(Bound.WORLDS, assertInstanceOf(Result.NotWithin.class, worlds).bound());
  }

  @Test
  void a_watch_ends_a_search() {
    Result result =
        Search.shortest(
            autoPlay(),
            world -> false,
            Alphabet.ORDINARY,
            new Limits(50, 1_000_000, 6),
            (depth, worlds) -> worlds < 2_000);
    assertEquals(Bound.STOPPED, assertInstanceOf(Result.NotWithin.class, result).bound());
    assertTrue(result.worlds() < 10_000);
  }

  @Test
  void a_watch_ends_a_search_amid_the_moves_of_one_world() {
    List<Input> copies = Collections.nCopies(400, new Input.Duplicate(Selector.FIRST));
    World crowded = walk(walk(autoPlay(), List.of(call(new Event.Open(true)))), copies);
    List<Integer> asked = new ArrayList<>();
    Result result =
        Search.shortest(
            crowded,
            world -> false,
            Alphabet.ORDINARY,
            new Limits(50, 1_000_000, 500),
            (depth, worlds) -> {
              asked.add(depth);
              return asked.size() < 3;
            });
    assertEquals(Bound.STOPPED, assertInstanceOf(Result.NotWithin.class, result).bound());
    assertEquals(List.of(0, 0, 0), asked);
  }

  @Test
  void a_cut_wire_is_no_proof_that_there_is_no_way() {
    Result result = opensOnly(world -> world.wire().size() > 3);
    assertEquals(Bound.IN_FLIGHT, assertInstanceOf(Result.NotWithin.class, result).bound());
    assertTrue(((Result.NotWithin) result).depth() < 5);
  }

  @Test
  void a_goal_is_seen_where_a_search_does_not_go_on() {
    Result result = opensOnly(world -> world.wire().size() > 1);
    assertEquals(2, assertInstanceOf(Result.Found.class, result).way().size());
    assertTrue(((Result.Found) result).shortest());
  }

  /** Nobody answers, and each repeated SYN stays in flight. */
  @Test
  void a_way_is_not_said_to_be_a_shortest_one_where_a_shorter_has_more_in_flight() {
    Predicate<World> givenUp = world -> world.tcp(Side.CLIENT).signal() == Signal.TIMEOUT;
    Result.Found longer = inFlight(givenUp, 6);
    Result.Found shorter = inFlight(givenUp, 12);
    assertFalse(longer.shortest());
    assertTrue(shorter.shortest());
    assertTrue(shorter.way().size() < longer.way().size());
  }

  private static Result.Found inFlight(Predicate<World> goal, int most) {
    Limits limits = new Limits(40, 1_000_000, most);
    Alphabet letters = new Alphabet(Set.of(Letter.OPEN, Letter.DROP));
    return found(Search.shortest(autoPlay(), goal, letters, limits, Watch.PATIENT));
  }

  /** The search doesn't continue from a world with two segments in flight. */
  private static Result opensOnly(Predicate<World> goal) {
    Alphabet opensOnly = new Alphabet(Set.of(Letter.OPEN));
    Limits limits = new Limits(1_000, 1_000_000, 1);
    return Search.shortest(autoPlay(), goal, opensOnly, limits, Watch.PATIENT);
  }

  @Test
  void worlds_that_differ_only_in_segment_numbers_and_absolute_time_have_one_key() {
    World early = walk(autoPlay(), List.of(call(new Event.Open(true))));
    World late =
        walk(
            autoPlay(),
            List.of(
                new Input.Wait(5_000),
                call(new Event.Open(true)),
                new Input.Duplicate(Selector.FIRST),
                new Input.Drop(Selector.FIRST)));
    assertTrue(early.wire().get(0).id() != late.wire().get(0).id());
    assertEquals(SearchKey.of(early), SearchKey.of(late));
  }

  @Test
  void the_next_connection_has_the_key_of_the_first_though_other_numbers() {
    World first = walk(autoPlay(), List.of(call(new Event.Open(true))));
    List<Input> again =
        List.of(
            new Input.Drop(Selector.FIRST), call(new Event.Close()), call(new Event.Open(true)));
    World next = walk(first, again);
    assertEquals(1_000, next.client().tcp().snd().iss().minus(first.client().tcp().snd().iss()));
    assertEquals(SearchKey.of(first), SearchKey.of(next));
    World both = walk(next, List.of(new Input.Deliver(Selector.FIRST)));
    assertEquals(
        SearchKey.of(walk(first, List.of(new Input.Deliver(Selector.FIRST)))), SearchKey.of(both));
  }

  @Test
  void a_goal_that_names_a_number_is_looked_for_among_absolute_numbers() {
    Search.Target second =
        new Search.Target() {
          @Override
          public boolean reached(World world, long facts) {
            return world.tcp(Side.CLIENT).snd().iss().equals(SeqNum.of(1_100));
          }

          @Override
          public boolean absolute() {
            return true;
          }
        };
    Alphabet letters = new Alphabet(Set.of(Letter.OPEN, Letter.CLOSE, Letter.DROP));
    Result.Found way =
        found(Search.shortest(autoPlay(), second, letters::moves, WIDE, Watch.PATIENT));
    assertEquals(3, way.way().size());
    assertTrue(second.reached(walk(autoPlay(), way.way()), 0));
  }

  @Test
  void a_target_that_looks_back_tells_ways_to_the_same_world_apart() {
    Search.Target closedAfterOpening =
        new Search.Target() {
          @Override
          public boolean reached(World world, long facts) {
            return facts == 1 && world.equals(World.initial());
          }

          @Override
          public Facts facts() {
            return new Facts() {
              @Override
              public long start() {
                return 0;
              }

              @Override
              public long after(long before, World from, Input move, Outcome.Accepted outcome) {
                return before | (enters(outcome, State.LISTEN) ? 1 : 0);
              }
            };
          }
        };
    Alphabet letters = new Alphabet(Set.of(Letter.OPEN, Letter.CLOSE));
    Result.Found way =
        found(
            Search.shortest(
                World.initial(), closedAfterOpening, letters::moves, WIDE, Watch.PATIENT));
    assertEquals(2, way.way().size());
  }

  private static boolean enters(Outcome.Accepted outcome, State state) {
    return outcome.steps().stream().anyMatch(step -> step.to() == state);
  }

  @Test
  void an_old_segment_of_the_last_connection_is_told_from_one_of_this() {
    World first = walk(autoPlay(), List.of(call(new Event.Open(true))));
    World closed = walk(first, List.of(call(new Event.Close())));
    World again = walk(closed, List.of(call(new Event.Open(true)), new Input.Drop(Selector.FIRST)));
    World old =
        walk(
            closed,
            List.of(
                call(new Event.Open(true)),
                new Input.Drop(new Selector(new Selector.Last(), Optional.empty()))));
    assertEquals(SearchKey.of(first), SearchKey.of(again));
    assertNotEquals(SearchKey.of(again), SearchKey.of(old));
  }

  @Test
  void worlds_that_matter_differently_have_different_keys() {
    World fresh = walk(autoPlay(), List.of(call(new Event.Open(true))));
    World older = walk(fresh, List.of(new Input.Wait(1)));
    World corrupt = walk(fresh, List.of(new Input.Corrupt(Selector.FIRST)));
    World lost = walk(fresh, List.of(new Input.Drop(Selector.FIRST)));
    assertEquals(
        4,
        Set.of(SearchKey.of(fresh), SearchKey.of(older), SearchKey.of(corrupt), SearchKey.of(lost))
            .size());
  }

  private static Input call(Event event) {
    return new Input.Call(Side.CLIENT, event);
  }

  private static Result shortest(World start, Predicate<World> goal, Alphabet alphabet) {
    return Search.shortest(start, goal, alphabet, WIDE, Watch.PATIENT);
  }

  private static Result.Found found(Result result) {
    return assertInstanceOf(Result.Found.class, result);
  }

  private static World autoPlay() {
    return walk(
        World.initial(),
        List.of(
            new Input.SetPlay(Side.CLIENT, Play.AUTO), new Input.SetPlay(Side.SERVER, Play.AUTO)));
  }

  private static World walk(World start, List<Input> moves) {
    World world = start;
    for (Input move : moves) {
      world = assertInstanceOf(Outcome.Accepted.class, Simulator.apply(world, move)).world();
    }
    return world;
  }
}
