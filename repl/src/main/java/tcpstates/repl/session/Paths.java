package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Limits;
import tcpstates.engine.search.Moves;
import tcpstates.engine.search.Result;
import tcpstates.engine.search.Search;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Check;

/**
 * The way from here to a goal: the shortest list of commands, its first move, and whether there is
 * one at all.
 */
public final class Paths {

  /** Nobody types a longer way. */
  public static final int MOVES = 40;

  /** So many segments in flight, or two more than there are now. */
  private static final int IN_FLIGHT = 20;

  /** What came of looking for a way. */
  public sealed interface Way {

    /**
     * A way.
     *
     * @param commands as one would type them, each with its side; empty where the goal holds
     * @param worlds how many distinct worlds were looked at
     * @param unless empty where it is a shortest way; else a shorter one would have more segments
     *     in flight than this
     */
    record Found(List<String> commands, int worlds, OptionalInt unless) implements Way {
      public Found {
        commands = List.copyOf(commands);
      }

      /** The next move; empty where the goal holds already. */
      public Optional<String> next() {
        return commands.stream().findFirst();
      }
    }

    /**
     * There is none: every world that can be reached was looked at.
     *
     * @param tried the kinds of moves, as words
     */
    record None(int worlds, List<String> tried) implements Way {
      public None {
        tried = List.copyOf(tried);
      }
    }

    /** It cannot be in any world, for a reason told in a sentence; nothing was looked at. */
    record Impossible(String why) implements Way {}

    /** It speaks of what a search leaves out, as a sentence tells; nothing was looked at. */
    record Beyond(String why) implements Way {}

    /**
     * A bound was met: beyond it nothing is claimed.
     *
     * @param bound which
     * @param moves no way of so many moves, or fewer, leads there
     * @param worlds how many distinct worlds were looked at
     */
    record NotWithin(Result.Bound bound, int moves, int worlds) implements Way {}
  }

  /**
   * What a way may be made of.
   *
   * @param letters moves to try besides those that the goal asks for, such as a lesson may name
   * @param verbs where any are given, these alone
   * @param avoid what must not come to hold on the way
   * @param moves the longest way that is looked for
   */
  public record Terms(Set<Letter> letters, Set<String> verbs, List<Check> avoid, int moves) {

    /** These letters beside the goal's, and a way that somebody might type. */
    public static Terms of(Set<Letter> letters) {
      return new Terms(letters, Set.of(), List.of(), MOVES);
    }

    /** The same, with a shorter way. */
    public Terms within(int most) {
      return new Terms(letters, verbs, avoid, Math.min(most, moves));
    }

    public Terms {
      letters = Set.copyOf(letters);
      verbs = Set.copyOf(verbs);
      avoid = List.copyOf(avoid);
    }

    boolean shuns(World world) {
      return avoid.stream().anyMatch(check -> Holds.in(world, List.of(), check));
    }
  }

  private final World start;
  private final Check goal;
  private final Terms terms;

  private Paths(World start, Check goal, Terms terms) {
    this.start = start;
    this.goal = goal;
    this.terms = terms;
  }

  /**
   * Looks for a shortest way from where a session stands.
   *
   * @param allow moves to try besides those that the goal asks for, such as a lesson may name
   */
  public static Way shortest(Session session, Check goal, Set<Letter> allow, Patience patience) {
    return shortest(session, goal, Terms.of(allow), patience);
  }

  /**
   * Looks for a shortest way from where a session stands. {@link Way.None} means: on these terms.
   */
  public static Way shortest(Session session, Check goal, Terms terms, Patience patience) {
    if (Holds.in(session.world(), session.notes().latest().sent(), goal)) {
      return new Way.Found(List.of(), 1, OptionalInt.empty());
    }
    Optional<String> impossible = Contradictions.in(goal);
    if (impossible.isPresent()) {
      return new Way.Impossible(impossible.get());
    }
    Optional<String> beyond = Searchable.beyond(goal);
    return beyond.isPresent()
        ? new Way.Beyond(beyond.get())
        : new Paths(session.world(), goal, terms).look(patience);
  }

  private Way look(Patience patience) {
    Alphabet alphabet = GoalWords.alphabet(start, goal, terms.letters());
    Moves moves = Verbs.among(terms.verbs(), alphabet::moves);
    boolean sent = Searchable.asksWhatWasSent(goal);
    Predicate<World> wanted =
        sent ? world -> last(world, moves).isPresent() : world -> Holds.in(world, List.of(), goal);
    Limits limits =
        new Limits(sent ? terms.moves() - 1 : terms.moves(), patience.worlds(), inFlight());
    Result result = Search.shortest(start, target(wanted), moves, limits, patience);
    if (result instanceof Result.Found found) {
      return new Way.Found(
          Typed.commands(start, sent ? withLast(found.way(), moves) : found.way()),
          found.worlds(),
          found.shortest() ? OptionalInt.empty() : OptionalInt.of(limits.inFlight()));
    }
    if (result instanceof Result.NotWithin not) {
      return new Way.NotWithin(not.bound(), not.depth() + (sent ? 1 : 0), not.worlds());
    }
    return new Way.None(result.worlds(), Searchable.words(alphabet));
  }

  private Search.Target target(Predicate<World> wanted) {
    boolean absolute =
        Searchable.namesNumbers(goal) || terms.avoid().stream().anyMatch(Searchable::namesNumbers);
    return new Search.Target() {
      @Override
      public boolean reached(World world) {
        return wanted.test(world);
      }

      @Override
      public boolean shunned(World world) {
        return terms.shuns(world);
      }

      @Override
      public boolean absolute() {
        return absolute;
      }
    };
  }

  private int inFlight() {
    return Math.max(Math.max(IN_FLIGHT, start.wire().size() + 2), Searchable.inFlight(goal));
  }

  // ---- goals about what the last command sent

  /**
   * A world does not tell what the move that led to it sent, and the same world may be reached by
   * moves that sent different things: so such a goal is looked for one move ahead.
   */
  private Optional<Input> last(World world, Moves moves) {
    return moves.in(world).stream().filter(move -> reaches(world, move)).findFirst();
  }

  private boolean reaches(World world, Input move) {
    return Simulator.apply(world, move) instanceof Outcome.Accepted accepted
        && Holds.in(accepted.world(), sent(accepted.wireEvents()), goal);
  }

  private List<Input> withLast(List<Input> way, Moves moves) {
    World world = start;
    for (Input move : way) {
      world = ((Outcome.Accepted) Simulator.apply(world, move)).world();
    }
    List<Input> whole = new ArrayList<>(way);
    whole.add(last(world, moves).orElseThrow());
    return whole;
  }

  /** What the endpoints sent, what a fault took included; no copies, nothing forged. */
  static List<InFlight> sent(List<WireEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == WireEvent.Kind.SENT)
        .map(WireEvent::segment)
        .toList();
  }
}
