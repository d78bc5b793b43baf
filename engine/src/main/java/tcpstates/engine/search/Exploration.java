package tcpstates.engine.search;

import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;

/**
 * What an exhaustive run has found.
 *
 * @param complete whether every world within the bounds was explored
 * @param worlds distinct worlds; worlds with different bounds left count as different
 * @param transitions moves that were accepted
 * @param depth the length of the longest shortest way
 * @param pairs the pairs of states that were reached
 * @param edges the changes of state that were seen
 * @param fired the rules that fired
 * @param failures what does not hold, each kind once, with a shortest way there
 */
public record Exploration(
    boolean complete,
    int worlds,
    long transitions,
    int depth,
    Set<Pair> pairs,
    Set<Edge> edges,
    Set<Rule> fired,
    List<Failure> failures) {

  /** The states of both sides at one moment. */
  public record Pair(State client, State server) {}

  /** A change of state of one endpoint. */
  public record Edge(State from, State to) {}

  /**
   * Something that should hold and does not.
   *
   * @param what in one sentence
   * @param worlds in how many worlds it does not hold
   * @param way the moves that lead to the first of them
   */
  public record Failure(String what, int worlds, List<Input> way) {
    public Failure {
      way = List.copyOf(way);
    }
  }

  public Exploration {
    pairs = Set.copyOf(pairs);
    edges = Set.copyOf(edges);
    fired = Set.copyOf(fired);
    failures = List.copyOf(failures);
  }
}
