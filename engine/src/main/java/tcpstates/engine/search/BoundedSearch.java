package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.search.Choices.Choice;
import tcpstates.engine.search.Result.Bound;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/**
 * Breadth-first search among everything that {@link Bounds} allow: the first move found that is a
 * goal is at the end of one of the shortest ways.
 */
public final class BoundedSearch {

  /** Which moves the search looks for. */
  @FunctionalInterface
  public interface Goal {

    /**
     * Asked for every accepted move, also for one into a world that was seen before.
     *
     * @param before the world in which the move was made
     * @param move its result
     */
    boolean reached(World before, Outcome.Accepted move);

    /** As {@link Search.Target#absolute()}. */
    default boolean absolute() {
      return false;
    }
  }

  private static final int ASK_EVERY = 1_024;

  /** A world on the edge, what may still happen in it, and its number. */
  private record Node(World world, Bounds bounds, int number) {}

  private final World start;
  private final Goal goal;
  private final Bounds bounds;
  private final int mostWorlds;
  private final Watch watch;
  private final KeySet seen = new KeySet();
  private final Recall recall = new Recall();
  private final Trail trail = new Trail();

  private BoundedSearch(World start, Goal goal, Bounds bounds, int mostWorlds, Watch watch) {
    this.start = start;
    this.goal = goal;
    this.bounds = bounds;
    this.mostWorlds = mostWorlds;
    this.watch = watch;
  }

  /**
   * Looks for a shortest way of at least one move. {@link Result.NoWay} holds within the bounds.
   *
   * @param start where it begins
   * @param bounds how much of each thing may happen on the way
   * @param mostWorlds it ends after this many distinct worlds
   */
  public static Result shortest(
      World start, Goal goal, Bounds bounds, int mostWorlds, Watch watch) {
    return new BoundedSearch(start, goal, bounds, mostWorlds, watch).run();
  }

  private Result run() {
    List<Node> edge = new ArrayList<>();
    see(start, SearchKey.near(start, recall), bounds, 0, 0, edge);
    for (int depth = 0; !edge.isEmpty(); depth++) {
      List<Node> next = new ArrayList<>();
      for (Node node : edge) {
        if (seen.size() >= mostWorlds) {
          return new Result.NotWithin(Bound.WORLDS, depth, seen.size());
        }
        if (node.number % ASK_EVERY == 0 && !watch.goOn(depth, seen.size())) {
          return new Result.NotWithin(Bound.STOPPED, depth, seen.size());
        }
        Input last = expand(node, next);
        if (last != null) {
          return new Result.Found(way(node.number, last), seen.size(), true);
        }
      }
      edge = next;
    }
    return new Result.NoWay(seen.size());
  }

  /** The move that is the goal, if one from this world is. */
  private Input expand(Node node, List<Node> next) {
    List<Choice> choices = Choices.of(node.world, node.bounds, recall);
    SearchKey.Nearby near = SearchKey.near(node.world, recall);
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      if (Simulator.apply(node.world, choice.move(), recall) instanceof Outcome.Accepted accepted
          && accepted.world().wire().size() <= bounds.inFlight()) {
        if (goal.reached(node.world, accepted)) {
          return choice.move();
        }
        Bounds left = bounds.withAmounts(choice.left());
        see(accepted.world(), near, left, node.number, i, next);
      }
    }
    return null;
  }

  private void see(
      World world, SearchKey.Nearby near, Bounds left, int from, int choice, List<Node> next) {
    SearchKey key = near.of(world).with(left.amounts());
    if (seen.add(goal.absolute() ? key.withNumbersOf(world) : key)) {
      next.add(new Node(world, left, trail.add(from, choice)));
    }
  }

  /** The way to a world, found again by following the choices that led there, and one more move. */
  private List<Input> way(int number, Input last) {
    List<Input> way = new ArrayList<>();
    World world = start;
    Bounds left = bounds;
    for (int index : trail.to(number)) {
      Choice taken = Choices.of(world, left, recall).get(index);
      way.add(taken.move());
      left = bounds.withAmounts(taken.left());
      world = ((Outcome.Accepted) Simulator.apply(world, taken.move())).world();
    }
    way.add(last);
    return way;
  }
}
