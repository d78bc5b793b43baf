package tcpstates.repl.advice;

import java.util.List;
import tcpstates.engine.search.Facts;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Moment;
import tcpstates.repl.terms.Condition;

/**
 * What a search for a false claim remembers of a way: what its checks look back to, how the way
 * ended, and which side has sent an ACK that nobody asked for.
 */
final class ClaimFacts implements Facts {

  /** The goal was reached, and every claim held. */
  private static final long TRUE = 1L << 63;

  /** The goal was reached, and a claim did not hold. */
  private static final long FALSE = 1L << 62;

  /** A condition to avoid was met, or a second ACK was sent that nobody asked for. */
  private static final long OVER = 1L << 61;

  private static final long UNASKED = 1L << 59;

  /** The most checks that look back. */
  static final int MOST = 58;

  private static final long SEEN = (1L << MOST) - 1;

  private final WayFacts ways;
  private final ClaimTerms terms;
  private final List<Condition> open;

  ClaimFacts(WayFacts ways, ClaimTerms terms) {
    this.ways = ways;
    this.terms = terms;
    this.open = terms.open();
  }

  static boolean refuted(long bits) {
    return (bits & FALSE) != 0;
  }

  /** Whether the search ends here. */
  static boolean over(long bits) {
    return (bits & (TRUE | OVER)) != 0;
  }

  static boolean met(long bits) {
    return (bits & TRUE) != 0;
  }

  @Override
  public long start() {
    return ways.start();
  }

  @Override
  public long after(long before, World from, Input move, Outcome.Accepted outcome) {
    long bits = asked(before, from, move);
    if (over(bits)) {
      return bits;
    }
    if (outcome.steps().size() <= 1) {
      return at(bits, from, move, outcome);
    }
    for (Outcome.Accepted stage : Simulator.stages(from, move)) {
      bits = at(bits, from, move, stage);
      if (over(bits) || refuted(bits)) {
        break;
      }
    }
    return bits;
  }

  /** One ACK that nobody asks for is tried on each side, but no more. */
  private static long asked(long bits, World from, Input move) {
    if (!(move instanceof Input.SendSegment segment)
        || !segment.flags().equals(Flags.ACK)
        || from.seat(segment.side()).owes()) {
      return bits;
    }
    long bit = UNASKED << (segment.side() == Side.CLIENT ? 0 : 1);
    return (bits & bit) == 0 ? bits | bit : bits | OVER;
  }

  private long at(long before, World from, Input move, Outcome.Accepted stage) {
    World world = stage.world();
    long kept = before & ~SEEN;
    long seen = ways.after(before & SEEN, from, move, stage);
    List<InFlight> sent = Moment.sent(stage.wireEvents());
    for (Condition avoid : terms.avoid()) {
      if (ConditionEvaluation.holds(world, sent, ways.avoided(seen), avoid)) {
        return kept | seen | OVER;
      }
    }
    if (!ConditionEvaluation.holds(world, sent, ways.goal(seen), terms.goal())) {
      return kept | seen;
    }
    for (Condition claim : open) {
      if (!ConditionEvaluation.holds(world, sent, ways.avoided(seen), claim)) {
        return kept | seen | FALSE;
      }
    }
    return kept | seen | TRUE;
  }
}
