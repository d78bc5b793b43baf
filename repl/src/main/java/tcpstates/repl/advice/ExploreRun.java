package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.search.BoundedSearch;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Exploration;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.engine.search.Explorer;
import tcpstates.engine.search.Result;
import tcpstates.engine.search.Spread;
import tcpstates.engine.search.Watch;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Moment;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;

/** Explorations of everything that bounds allow, in the words of the command language. */
public final class ExploreRun {

  /** A goal that looks back has been refused already: see {@link #hopeless}. */
  private static final Predicate<PastCondition> NOT_BACK = check -> false;

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::client).thenComparing(Pair::server);

  /**
   * What is explored.
   *
   * @param byHand whether both sides are played by a person, or by themselves
   * @param worlds it ends after this many distinct worlds
   * @param commands the commands in which ways are written
   */
  public record Task(Bounds bounds, boolean byHand, int worlds, CommandSet commands) {}

  /** What ended it. */
  public enum Ending {
    /** Every world within the bounds was explored. */
    COMPLETE,
    WORLDS,
    /** So much is broken that more would only repeat it. */
    FAILURES,
    /** A person, by Ctrl-C. */
    STOPPED,
    /** What was looked for was found. */
    FOUND
  }

  /**
   * What an exhaustive run has found.
   *
   * @param silent the rules that never fired, in the RFC's order
   * @param broken what does not hold
   */
  public record Explored(
      Task task, Ending ending, Exploration found, List<Rule> silent, List<Broken> broken) {
    public Explored {
      silent = List.copyOf(silent);
      broken = List.copyOf(broken);
    }

    /** The pairs of states that were reached, in order. */
    public List<Pair> pairs() {
      return found.pairs().stream().sorted(ORDER).toList();
    }
  }

  /**
   * Something that should hold and does not.
   *
   * @param what in a few words
   * @param script commands that lead there
   */
  public record Broken(String what, List<String> script) {
    public Broken {
      script = List.copyOf(script);
    }
  }

  /**
   * The result of a search for a goal.
   *
   * @param script a shortest list of commands that leads there, if one was found
   */
  public record Route(
      Task task, Condition goal, Ending ending, int worlds, Optional<List<String>> script) {
    public Route {
      script = script.map(List::copyOf);
    }
  }

  /**
   * The pairs of states that were reached, and which comes from which in one move.
   *
   * @param pairs in order
   * @param links in order
   */
  public record Graph(Task task, Ending ending, int worlds, List<Pair> pairs, List<Link> links) {
    public Graph {
      pairs = List.copyOf(pairs);
      links = List.copyOf(links);
    }
  }

  /** One pair of states can follow another. */
  public record Link(Pair from, Pair to) {}

  private ExploreRun() {}

  /**
   * Explores all worlds within the bounds, and checks the invariants in each.
   *
   * @param spread does the work; what is found does not depend on it
   */
  public static Explored explore(Task task, Watch watch, Spread spread) {
    World start = start(task);
    Attentive attentive = new Attentive(watch);
    Exploration found = Explorer.explore(start, task.bounds(), task.worlds(), attentive, spread);
    List<Rule> silent =
        Catalogue.entries().stream()
            .map(Catalogue.Entry::rule)
            .filter(rule -> !found.fired().contains(rule))
            .toList();
    List<Broken> broken =
        found.failures().stream()
            .map(failure -> new Broken(failure.what(), script(task, start, failure.way())))
            .toList();
    Ending ending =
        found.complete()
            ? Ending.COMPLETE
            : attentive.stopped
                ? Ending.STOPPED
                : found.worlds() >= task.worlds() ? Ending.WORLDS : Ending.FAILURES;
    return new Explored(task, ending, found, silent, broken);
  }

  /** Remembers that a watch has ended an exploration. */
  private static final class Attentive implements Watch {
    private final Watch watch;
    private boolean stopped;

    Attentive(Watch watch) {
      this.watch = watch;
    }

    @Override
    public boolean goOn(int depth, int worlds) {
      stopped = !watch.goOn(depth, worlds);
      return !stopped;
    }
  }

  /** Looks for a shortest way to a goal within the bounds. */
  public static Route route(Task task, Condition goal, Watch watch) {
    World start = start(task);
    if (ConditionEvaluation.holds(start, List.of(), NOT_BACK, goal)) {
      return new Route(task, goal, Ending.FOUND, 1, Optional.of(script(task, start, List.of())));
    }
    Result result =
        BoundedSearch.shortest(start, target(goal), task.bounds(), task.worlds(), watch);
    Optional<List<String>> script =
        result instanceof Result.Found found
            ? Optional.of(script(task, start, found.way()))
            : Optional.empty();
    return new Route(task, goal, ending(result), result.worlds(), script);
  }

  private static BoundedSearch.Goal target(Condition goal) {
    boolean absolute = goal.namesNumbers();
    return new BoundedSearch.Goal() {
      @Override
      public boolean reached(World before, Outcome.Accepted move) {
        return ConditionEvaluation.holds(
            move.world(), Moment.sent(move.wireEvents()), NOT_BACK, goal);
      }

      @Override
      public boolean absolute() {
        return absolute;
      }
    };
  }

  /** Why a goal is impossible or can't be searched for, in a sentence; empty if it can. */
  public static Optional<String> hopeless(Condition goal) {
    return Contradictions.in(goal)
        .or(() -> SearchScope.beyond(goal))
        .or(() -> SearchScope.lookingBack(goal));
  }

  /** How the pairs of states follow each other; no invariant is checked. */
  public static Graph graph(Task task, Watch watch) {
    World start = start(task);
    Set<Pair> pairs = new TreeSet<>(ORDER);
    Set<Link> links =
        new TreeSet<>(Comparator.comparing(Link::from, ORDER).thenComparing(Link::to, ORDER));
    pairs.add(pair(start));
    BoundedSearch.Goal collect =
        (before, move) -> {
          Link link = new Link(pair(before), pair(move.world()));
          if (pairs.add(link.to()) || !link.from().equals(link.to())) {
            links.add(link);
          }
          return false;
        };
    Result result = BoundedSearch.shortest(start, collect, task.bounds(), task.worlds(), watch);
    return new Graph(task, ending(result), result.worlds(), List.copyOf(pairs), List.copyOf(links));
  }

  private static Pair pair(World world) {
    return new Pair(world.client().tcp().state(), world.server().tcp().state());
  }

  private static Ending ending(Result result) {
    if (result instanceof Result.NotWithin not) {
      return not.bound() == Result.Bound.STOPPED ? Ending.STOPPED : Ending.WORLDS;
    }
    return result instanceof Result.Found ? Ending.FOUND : Ending.COMPLETE;
  }

  private static World start(Task task) {
    World world = World.initial();
    for (Side side : Side.values()) {
      Input play = new Input.SetPlay(side, task.byHand() ? Play.MANUAL : Play.AUTO);
      world = ((Outcome.Accepted) Simulator.apply(world, play)).world();
    }
    return world;
  }

  private static List<String> script(Task task, World start, List<Input> way) {
    List<String> script = new ArrayList<>();
    if (!task.byHand()) {
      script.add("set play auto");
    }
    script.addAll(PathWriter.commands(task.commands().verbs(), start, way));
    return script;
  }
}
