package tcpstates.engine.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.search.Exploration.Edge;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Tally;
import tcpstates.engine.world.World;

/**
 * What one share of an exploration at a time works with, and its counts; the sums do not depend on
 * the shares.
 */
final class Worker implements Tally {

  /** As many as are needed at the same time. */
  static final class Pool {
    private final List<Worker> all = new ArrayList<>();
    private final Deque<Worker> free = new ArrayDeque<>();

    /** A share that borrows a worker while it runs. */
    Runnable share(Consumer<Worker> work) {
      return () -> {
        Worker worker = take();
        work.accept(worker);
        give(worker);
      };
    }

    private synchronized Worker take() {
      if (free.isEmpty()) {
        Worker worker = new Worker();
        all.add(worker);
        return worker;
      }
      return free.pop();
    }

    private synchronized void give(Worker worker) {
      free.push(worker);
    }

    long transitions() {
      return all.stream().mapToLong(worker -> worker.transitions).sum();
    }

    Set<Rule> fired() {
      Set<Rule> fired = new HashSet<>();
      all.forEach(worker -> fired.addAll(worker.fired));
      return fired;
    }

    Set<Edge> edges() {
      Set<Edge> edges = new HashSet<>();
      for (State from : STATES) {
        for (State to : STATES) {
          if (all.stream().anyMatch(worker -> worker.edges.get(index(from, to)))) {
            edges.add(new Edge(from, to));
          }
        }
      }
      return edges;
    }

    Set<Pair> pairs() {
      Set<Pair> pairs = new HashSet<>();
      for (State client : STATES) {
        for (State server : STATES) {
          if (all.stream().anyMatch(worker -> worker.pairs.get(index(client, server)))) {
            pairs.add(new Pair(client, server));
          }
        }
      }
      return pairs;
    }
  }

  private static final List<State> STATES = List.of(State.values());
  private static final int MANY = 10_000;

  final Recall recall = new Recall();
  private final Set<Rule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<List<Rule>> counted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BitSet edges = new BitSet();
  private final BitSet pairs = new BitSet();
  private long transitions;

  /** The result of fetching, which nobody reads. */
  long fetched;

  /** Counts a move that was accepted. */
  void countMove() {
    transitions++;
  }

  @Override
  public void step(State from, State to, List<Rule> rules) {
    if (from != to) {
      edges.set(index(from, to));
    }
    count(rules);
  }

  /** Counts a world that is new. */
  void count(World world) {
    pairs.set(index(world.client().tcp().state(), world.server().tcp().state()));
  }

  private static int index(State first, State second) {
    return first.ordinal() * STATES.size() + second.ordinal();
  }

  /** A recalled reaction has the same list object of fired rules many times. */
  private void count(List<Rule> rules) {
    if (counted.add(rules)) {
      fired.addAll(rules);
      if (counted.size() > MANY) {
        counted.clear();
      }
    }
  }
}
