package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tcpstates.engine.search.Result.Bound;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/** Breadth-first search: the first world found that is a goal is one of the nearest. */
public final class Search {

  /** This many moves, not worlds: if much is in flight, one world has thousands of moves. */
  private static final int ASK_EVERY = 256;

  /** A world on the edge of what has been seen, and the way to it. */
  private record Node(World world, long facts, Node before, Input move) {
    List<Input> way() {
      List<Input> way = new ArrayList<>();
      for (Node node = this; node.before != null; node = node.before) {
        way.add(node.move);
      }
      Collections.reverse(way);
      return way;
    }
  }

  /** What is looked for. */
  @FunctionalInterface
  public interface Target {

    /**
     * Whether a world is one that is looked for.
     *
     * @param facts what {@link #facts} remembers of the way there
     */
    boolean reached(World world, long facts);

    /** Whether a world must be avoided; asked before {@link #reached}. */
    default boolean shunned(World world, long facts) {
      return false;
    }

    /** What is remembered of the way to a world. */
    default Facts facts() {
      return Facts.NONE;
    }

    /**
     * Whether either of them looks at absolute sequence numbers. Then worlds that differ only in
     * these numbers are different, and a side that opens again and again leads to endlessly many
     * worlds.
     */
    default boolean absolute() {
      return false;
    }
  }

  private final Target target;
  private final Facts facts;
  private final Moves moves;
  private final Limits limits;
  private final Watch watch;
  private final KeySet seen = new KeySet();
  private final Recall recall = new Recall();

  /**
   * The fewest moves to a world from which the search did not continue, because too much was in
   * flight.
   */
  private int cutAt = Integer.MAX_VALUE;

  private boolean stopped;
  private int tried;

  private Search(Target target, Moves moves, Limits limits, Watch watch) {
    this.target = target;
    facts = target.facts();
    this.moves = moves;
    this.limits = limits;
    this.watch = watch;
  }

  /**
   * Looks for a shortest way.
   *
   * @param start where it begins
   * @param goal when a world is one that is looked for
   */
  public static Result shortest(
      World start, Predicate<World> goal, Alphabet alphabet, Limits limits, Watch watch) {
    return new Search((world, facts) -> goal.test(world), alphabet::moves, limits, watch)
        .run(start);
  }

  /**
   * Looks for a shortest way that keeps clear of some worlds. {@link Result.NoWay} means by these
   * moves, past those worlds.
   *
   * @param moves the moves to try in a world
   */
  public static Result shortest(
      World start, Target target, Moves moves, Limits limits, Watch watch) {
    return new Search(target, moves, limits, watch).run(start);
  }

  private Result run(World start) {
    Node root = new Node(start, facts.start(), null, null);
    seen.add(key(SearchKey.near(start, recall), root));
    if (target.reached(start, root.facts)) {
      return new Result.Found(List.of(), 1, true);
    }
    List<Node> edge = List.of(root);
    for (int depth = 0; !edge.isEmpty(); depth++) {
      if (depth == limits.moves()) {
        return notWithin(Bound.MOVES, depth);
      }
      List<Node> next = new ArrayList<>();
      for (Node node : edge) {
        if (seen.size() >= limits.worlds()) {
          return notWithin(Bound.WORLDS, depth);
        }
        Node found = expand(node, depth, next);
        if (found != null) {
          return new Result.Found(found.way(), seen.size(), depth <= cutAt);
        }
        if (stopped) {
          return notWithin(Bound.STOPPED, depth);
        }
      }
      edge = next;
    }
    return cutAt == Integer.MAX_VALUE
        ? new Result.NoWay(seen.size())
        : notWithin(Bound.IN_FLIGHT, cutAt);
  }

  private Result notWithin(Bound bound, int depth) {
    return new Result.NotWithin(bound, Math.min(depth, cutAt), seen.size());
  }

  private Node expand(Node node, int depth, List<Node> next) {
    SearchKey.Nearby near = SearchKey.near(node.world, recall);
    for (Input move : moves.in(node.world, recall)) {
      if (tried++ % ASK_EVERY == 0 && !watch.goOn(depth, seen.size())) {
        stopped = true;
        return null;
      }
      Node reached = next(node, move);
      if (reached == null) {
        continue;
      }
      if (reached.world.wire().size() > limits.inFlight()) {
        if (isGoal(reached)) {
          return reached;
        }
        cutAt = Math.min(cutAt, depth + 1);
      } else if (seen.add(key(near, reached)) && !isShunned(reached)) {
        if (target.reached(reached.world, reached.facts)) {
          return reached;
        }
        next.add(reached);
      }
    }
    return null;
  }

  /** Where a move leads; null if it is rejected. What happens is recorded if asked. */
  private Node next(Node node, Input move) {
    if (facts == Facts.NONE) {
      Optional<World> world = Simulator.next(node.world, move, recall);
      return world.isPresent() ? new Node(world.get(), node.facts, node, move) : null;
    }
    return Simulator.apply(node.world, move, recall) instanceof Outcome.Accepted accepted
        ? new Node(
            accepted.world(), facts.after(node.facts, node.world, move, accepted), node, move)
        : null;
  }

  private boolean isShunned(Node node) {
    return target.shunned(node.world, node.facts);
  }

  private boolean isGoal(Node node) {
    return !isShunned(node) && target.reached(node.world, node.facts);
  }

  private SearchKey key(SearchKey.Nearby near, Node node) {
    SearchKey key = near.of(node.world);
    SearchKey numbered = target.absolute() ? key.withNumbersOf(node.world) : key;
    return facts == Facts.NONE ? numbered : numbered.with(node.facts);
  }
}
