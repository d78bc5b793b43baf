package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.search.Choices.Choice;
import tcpstates.engine.search.Exploration.Edge;
import tcpstates.engine.search.Exploration.Failure;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;

/** Looks at every world that can be reached within bounds, and holds each to what must be so. */
public final class Explorer {

  private static final int ASK_EVERY = 1_024;

  /** A world on the edge, what may still happen in it, and where it stands among all. */
  private record Node(World world, Bounds bounds, int number) {}

  private final World start;
  private final int mostWorlds;
  private final Watch watch;
  private final KeySet seen = new KeySet();
  private final Finisher finisher = new Finisher();
  private final Trail trail = new Trail();
  private final Set<Pair> pairs = new HashSet<>();
  private final Set<Edge> edges = new HashSet<>();
  private final Set<Rule> fired = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
  private final Map<String, Failure> failures = new LinkedHashMap<>();
  private final Bounds bounds;
  private long transitions;

  private Explorer(World start, Bounds bounds, int mostWorlds, Watch watch) {
    this.start = start;
    this.bounds = bounds;
    this.mostWorlds = mostWorlds;
    this.watch = watch;
  }

  /**
   * Explores.
   *
   * @param start where it begins
   * @param bounds how much of each thing may happen
   * @param mostWorlds it ends after so many distinct worlds
   */
  public static Exploration explore(World start, Bounds bounds, int mostWorlds, Watch watch) {
    return new Explorer(start, bounds, mostWorlds, watch).run();
  }

  private Exploration run() {
    List<Node> edge = new ArrayList<>();
    see(start, SearchKey.near(start), bounds, 0, 0, edge);
    int depth = 0;
    while (!edge.isEmpty()) {
      List<Node> next = new ArrayList<>();
      for (Node node : edge) {
        boolean full = seen.size() >= mostWorlds;
        if (full || (node.number % ASK_EVERY == 0 && !watch.goOn(depth, seen.size()))) {
          return result(false, depth);
        }
        expand(node, next);
      }
      if (!next.isEmpty()) {
        depth++;
      }
      edge = next;
    }
    return result(true, depth);
  }

  private Exploration result(boolean complete, int depth) {
    return new Exploration(
        complete,
        seen.size(),
        transitions,
        depth,
        pairs,
        edges,
        fired,
        List.copyOf(failures.values()));
  }

  private void expand(Node node, List<Node> next) {
    List<Choice> choices = Choices.of(node.world, node.bounds);
    SearchKey.Nearby near = SearchKey.near(node.world);
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      if (Simulator.apply(node.world, choice.move()) instanceof Outcome.Accepted accepted) {
        transitions++;
        note(accepted.steps());
        if (accepted.world().wire().size() <= bounds.inFlight()) {
          see(accepted.world(), near, choice.after(), node.number, i, next);
        }
      }
    }
  }

  private void note(List<WorldStep> steps) {
    for (WorldStep step : steps) {
      fired.addAll(step.fired());
      if (step.from() != step.to()) {
        edges.add(new Edge(step.from(), step.to()));
      }
    }
  }

  private void see(
      World world, SearchKey.Nearby near, Bounds left, int from, int choice, List<Node> next) {
    SearchKey key = near.of(world);
    if (!seen.add(key.with(left.amounts()))) {
      return;
    }
    int number = trail.add(from, choice);
    pairs.add(new Pair(world.client().tcp().state(), world.server().tcp().state()));
    next.add(new Node(world, left, number));
    Invariant.broken(world)
        .or(() -> finisher.stuck(world, key))
        .ifPresent(what -> fail(what, number));
  }

  private void fail(String what, int number) {
    Failure before = failures.get(what);
    failures.put(
        what,
        before == null
            ? new Failure(what, 1, way(number))
            : new Failure(what, before.worlds() + 1, before.way()));
  }

  /** The way to a world, found again by following the choices that led there. */
  private List<Input> way(int number) {
    List<Input> way = new ArrayList<>();
    World world = start;
    Bounds left = bounds;
    for (int choice : trail.to(number)) {
      Choice taken = Choices.of(world, left).get(choice);
      way.add(taken.move());
      left = taken.after();
      world = ((Outcome.Accepted) Simulator.apply(world, taken.move())).world();
    }
    return way;
  }
}
