package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Facts;
import tcpstates.engine.search.Limits;
import tcpstates.engine.search.Moves;
import tcpstates.engine.search.Result;
import tcpstates.engine.search.Search;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;

/**
 * The way from here to a goal: the shortest list of commands, its first move, and whether there is
 * one at all.
 */
public final class PathFinder {

  /** The longest path that anybody would type, in moves. */
  public static final int MOVES = 40;

  /** The most segments in flight, or two more than there are now. */
  private static final int IN_FLIGHT = 20;

  private final World start;
  private final Condition goal;
  private final PathOptions options;
  private final WayFacts facts;

  private PathFinder(Session session, Condition goal, PathOptions options) {
    this.start = session.world();
    this.goal = goal;
    this.options = options;
    this.facts =
        WayFacts.of(
            options.verbs(session.language().commands()),
            goal,
            options.avoid(),
            session.evidence().since());
  }

  /**
   * Looks for a shortest way from a session's current world.
   *
   * @param allow moves to try in addition to those that the goal asks for, such as a lesson may
   *     name
   */
  public static PathResult shortest(
      Session session, Condition goal, Set<Letter> allow, SearchBudget budget) {
    return shortest(session, goal, PathOptions.of(allow), budget);
  }

  /**
   * Looks for a shortest way from a session's current world. {@link PathResult.None} means: on
   * these options.
   */
  public static PathResult shortest(
      Session session, Condition goal, PathOptions options, SearchBudget budget) {
    if (ConditionEvaluation.holds(session.evidence(), goal)) {
      return new PathResult.Found(List.of(), 1, OptionalInt.empty());
    }
    Optional<String> impossible = Contradictions.in(goal);
    if (impossible.isPresent()) {
      return new PathResult.Impossible(impossible.get());
    }
    Optional<String> beyond =
        SearchScope.beyond(goal).or(() -> SearchScope.tooMany(goal, options.avoid()));
    return beyond.isPresent()
        ? new PathResult.Beyond(beyond.get())
        : new PathFinder(session, goal, options).look(budget);
  }

  private PathResult look(SearchBudget budget) {
    Alphabet alphabet = GoalAlphabet.alphabet(start, goal, options.letters());
    Moves moves = options.among(alphabet::moves);
    boolean sent = goal.asksWhatWasSent();
    Wanted wanted =
        sent
            ? (world, seen) -> last(world, seen, moves).isPresent()
            : (world, seen) -> ConditionEvaluation.holds(world, List.of(), facts.goal(seen), goal);
    Limits limits =
        new Limits(sent ? options.moves() - 1 : options.moves(), budget.worlds(), inFlight());
    Result result = Search.shortest(start, target(wanted), moves, limits, budget);
    if (result instanceof Result.Found found) {
      return new PathResult.Found(
          facts.commands(start, sent ? withLast(found.way(), moves) : found.way()),
          found.worlds(),
          found.shortest() ? OptionalInt.empty() : OptionalInt.of(limits.inFlight()));
    }
    if (result instanceof Result.NotWithin not) {
      return new PathResult.NotWithin(not.bound(), not.depth() + (sent ? 1 : 0), not.worlds());
    }
    return new PathResult.None(result.worlds(), SearchScope.words(alphabet));
  }

  /** Whether a world that was reached on a way with these facts is a goal. */
  private interface Wanted {
    boolean test(World world, long seen);
  }

  private Search.Target target(Wanted wanted) {
    boolean absolute =
        goal.namesNumbers() || options.avoid().stream().anyMatch(Condition::namesNumbers);
    return new Search.Target() {
      @Override
      public boolean reached(World world, long seen) {
        return wanted.test(world, seen);
      }

      @Override
      public boolean shunned(World world, long seen) {
        return options.shuns(world, facts.avoided(seen));
      }

      @Override
      public Facts facts() {
        return facts.needed();
      }

      @Override
      public boolean absolute() {
        return absolute;
      }
    };
  }

  private int inFlight() {
    return Math.max(Math.max(IN_FLIGHT, start.wire().size() + 2), SearchScope.inFlight(goal));
  }

  // ---- goals about what the last command sent

  /**
   * A world does not show what the move that led to it sent, and moves that sent different segments
   * may lead to the same world. So such a goal is checked one move ahead.
   */
  private Optional<Input> last(World world, long seen, Moves moves) {
    return moves.in(world).stream().filter(move -> reaches(world, seen, move)).findFirst();
  }

  private boolean reaches(World world, long seen, Input move) {
    return Simulator.apply(world, move) instanceof Outcome.Accepted accepted
        && ConditionEvaluation.holds(
            accepted.world(),
            Moment.sent(accepted.wireEvents()),
            facts.goal(facts.after(seen, world, move, accepted)),
            goal);
  }

  private List<Input> withLast(List<Input> way, Moves moves) {
    World world = start;
    long seen = facts.start();
    for (Input move : way) {
      Outcome.Accepted accepted = (Outcome.Accepted) Simulator.apply(world, move);
      seen = facts.after(seen, world, move, accepted);
      world = accepted.world();
    }
    List<Input> whole = new ArrayList<>(way);
    whole.add(last(world, seen, moves).orElseThrow());
    return whole;
  }
}
