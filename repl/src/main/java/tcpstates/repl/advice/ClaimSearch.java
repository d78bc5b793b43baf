package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tcpstates.engine.search.Alphabet;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Facts;
import tcpstates.engine.search.Limits;
import tcpstates.engine.search.Moves;
import tcpstates.engine.search.Result;
import tcpstates.engine.search.Search;
import tcpstates.engine.search.Watch;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Session;

/**
 * Looks for a way to a goal on which something that is claimed of all ways does not hold. It tries
 * all that a person may type, an ACK that nobody asks for included.
 */
public final class ClaimSearch {

  /** Longer ways are not tried. */
  private static final int LONGEST = 40;

  /** How many more segments may be in flight than at the start, if nothing else is said. */
  private static final int MORE_IN_FLIGHT = 6;

  /**
   * How hard to look.
   *
   * @param worlds the most worlds to look at, nearest first
   * @param plays how many plays to make at random if that is not enough
   * @param seed of those plays
   * @param inFlight how many more segments may be in flight than at the start
   */
  public record Effort(int worlds, int plays, long seed, int inFlight) {
    public Effort(int worlds, int plays, long seed) {
      this(worlds, plays, seed, MORE_IN_FLIGHT);
    }
  }

  /** The result. */
  public sealed interface Verdict {}

  /** A way to the goal on which the claims do not hold, as a person would type it. */
  public record Refuted(List<String> way) implements Verdict {
    public Refuted {
      way = List.copyOf(way);
    }
  }

  /** On every way to the goal the claims hold. */
  public record Proved(int worlds) implements Verdict {}

  /**
   * No such way was found.
   *
   * @param moves no way of this many moves, or fewer, leads to the goal without them
   * @param worlds the number of worlds looked at
   * @param plays the number of plays at random
   * @param seed of these plays: the same seed makes the same plays
   * @param arrived the number of those that reached the goal
   */
  public record Unrefuted(int moves, int worlds, int plays, long seed, int arrived)
      implements Verdict {}

  private static final Watch PATIENT = (depth, worlds) -> true;

  private final World start;
  private final ClaimTerms terms;
  private final WayFacts ways;
  private final ClaimFacts facts;
  private final Moves moves;
  private final Limits limits;

  private ClaimSearch(Session session, ClaimTerms terms, Effort effort) {
    this.start = session.world();
    this.terms = terms;
    List<tcpstates.repl.language.Verb> verbs =
        session.language().commands().verbs().stream().filter(terms.verbs()::contains).toList();
    this.ways = WayFacts.of(verbs, terms.goal(), terms.unhelped(), session.evidence().since());
    this.facts = new ClaimFacts(ways, terms);
    this.moves = moves();
    this.limits = new Limits(LONGEST, effort.worlds(), start.wire().size() + effort.inFlight());
  }

  /**
   * Looks for a way on which the claims do not hold.
   *
   * @param session where the ways begin; the goal does not hold there
   * @throws IllegalArgumentException if more checks look back than a search can remember
   */
  public static Verdict refute(Session session, ClaimTerms terms, Effort effort) {
    if (terms.open().isEmpty()) {
      return new Proved(0);
    }
    int bits =
        WayFacts.lookingBack(List.of(terms.goal())).size()
            + WayFacts.lookingBack(terms.unhelped()).size();
    if (bits > ClaimFacts.MOST) {
      throw new IllegalArgumentException("too many checks that look back: " + bits);
    }
    return new ClaimSearch(session, terms, effort).look(effort);
  }

  private Verdict look(Effort effort) {
    Result result = Search.shortest(start, target(), moves, limits, PATIENT);
    if (result instanceof Result.Found found) {
      return refuted(found.way());
    }
    if (result instanceof Result.NoWay no) {
      return new Proved(no.worlds());
    }
    Result.NotWithin not = (Result.NotWithin) result;
    return play(effort, not);
  }

  private Refuted refuted(List<Input> way) {
    return new Refuted(ways.commands(start, way));
  }

  private Search.Target target() {
    return new Search.Target() {
      @Override
      public boolean reached(World world, long bits) {
        return ClaimFacts.refuted(bits);
      }

      @Override
      public boolean shunned(World world, long bits) {
        return ClaimFacts.over(bits);
      }

      @Override
      public Facts facts() {
        return facts;
      }

      @Override
      public boolean absolute() {
        return terms.namesNumbers();
      }
    };
  }

  // ---- moves

  private Moves moves() {
    Set<Letter> letters = EnumSet.of(Letter.OPEN, Letter.CLOSE, Letter.DROP, Letter.READ);
    letters.addAll(terms.letters());
    Alphabet alphabet = GoalAlphabet.alphabet(start, terms.goal(), letters);
    PathOptions granted = new PathOptions(letters, terms.verbs(), List.of(), LONGEST);
    Moves all =
        (world, reactor) -> {
          List<Input> inputs = new ArrayList<>(alphabet.moves(world, reactor));
          for (Side side : Side.values()) {
            unasked(world, side, inputs);
          }
          terms.besides().forEach(move -> inputs.addAll(move.plan(world).inputs()));
          return inputs;
        };
    return granted.among(all);
  }

  /** An ACK that nobody has asked for, where there is a connection. */
  private static void unasked(World world, Side side, List<Input> inputs) {
    State state = world.tcp(side).state();
    if (state.synchronizedState() && !world.seat(side).owes()) {
      inputs.add(new Input.SendSegment(side, Flags.ACK, Input.Claims.NONE));
    }
  }

  // ---- at random

  /** Numbers that look like chance and are the same for the same seed (SplitMix64). */
  private static final class Dice {
    private long state;

    Dice(long seed) {
      state = seed;
    }

    int below(int bound) {
      state += 0x9E3779B97F4A7C15L;
      long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return (int) Long.remainderUnsigned(z ^ (z >>> 31), bound);
    }
  }

  private Verdict play(Effort effort, Result.NotWithin not) {
    Dice dice = new Dice(effort.seed());
    int arrived = 0;
    for (int i = 0; i < effort.plays(); i++) {
      List<Input> way = new ArrayList<>();
      long end = play(dice, way);
      if (ClaimFacts.refuted(end)) {
        return refuted(way);
      }
      arrived += ClaimFacts.met(end) ? 1 : 0;
    }
    return new Unrefuted(not.depth(), not.worlds(), effort.plays(), effort.seed(), arrived);
  }

  /** One play; a move that ends it in failure is taken back. */
  private long play(Dice dice, List<Input> way) {
    World world = start;
    long bits = facts.start();
    for (int tries = 0; way.size() < LONGEST && tries < 2 * LONGEST; tries++) {
      List<Input> here = moves.in(world);
      if (here.isEmpty()) {
        break;
      }
      Input move = here.get(dice.below(here.size()));
      if (!(Simulator.apply(world, move) instanceof Outcome.Accepted accepted)) {
        continue;
      }
      long next = facts.after(bits, world, move, accepted);
      boolean met = ClaimFacts.refuted(next) || ClaimFacts.met(next);
      if (ClaimFacts.over(next) && !met) {
        continue;
      }
      way.add(move);
      world = accepted.world();
      bits = next;
      if (met) {
        break;
      }
    }
    return bits;
  }
}
