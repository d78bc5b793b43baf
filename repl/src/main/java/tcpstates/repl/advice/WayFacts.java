package tcpstates.repl.advice;

import java.util.List;
import java.util.function.Predicate;
import tcpstates.engine.search.Facts;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;

/**
 * What a search remembers for checks that look back: a bit for each, set from when it holds. A
 * {@code did} in the goal depends on the spelling, so it counts as soon as a move can be spelled
 * so; one to avoid counts only if the move can't be spelled differently.
 */
final class WayFacts implements Facts {

  /** A bit for each. */
  static final int MOST = Long.SIZE;

  private final List<Verb> verbs;
  private final List<PastCondition> goals;
  private final List<PastCondition> avoided;
  private final long start;

  private WayFacts(
      List<Verb> verbs,
      List<PastCondition> goals,
      List<PastCondition> avoided,
      Predicate<PastCondition> since) {
    this.verbs = verbs;
    this.goals = goals;
    this.avoided = avoided;
    long bits = 0;
    for (int i = 0; i < goals.size() + avoided.size(); i++) {
      bits |= since.test(check(i)) ? 1L << i : 0;
    }
    start = bits;
  }

  /**
   * The facts for a search.
   *
   * @param verbs in which a way is written
   * @param since what has happened before it begins
   */
  static WayFacts of(
      List<Verb> verbs, Condition goal, List<Condition> avoid, Predicate<PastCondition> since) {
    return new WayFacts(verbs, lookingBack(List.of(goal)), lookingBack(avoid), since);
  }

  /** The checks that look back, each once. */
  static List<PastCondition> lookingBack(List<Condition> checks) {
    return checks.stream()
        .flatMap(check -> check.parts().stream())
        .filter(PastCondition.class::isInstance)
        .map(PastCondition.class::cast)
        .distinct()
        .toList();
  }

  /** These, or none if no check looks back: that makes a search quicker. */
  Facts needed() {
    return goals.isEmpty() && avoided.isEmpty() ? Facts.NONE : this;
  }

  private PastCondition check(int bit) {
    return bit < goals.size() ? goals.get(bit) : avoided.get(bit - goals.size());
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long after(long before, World from, Input move, Outcome.Accepted outcome) {
    long bits = before;
    for (int i = 0; i < goals.size() + avoided.size(); i++) {
      long bit = 1L << i;
      if ((bits & bit) == 0 && holds(i, from, move, outcome)) {
        bits |= bit;
      }
    }
    return bits;
  }

  private boolean holds(int bit, World from, Input move, Outcome.Accepted outcome) {
    PastCondition check = check(bit);
    if (!(check instanceof PastCondition.Did did)) {
      return outcome.steps().stream().anyMatch(check::holdsBy);
    }
    return bit < goals.size()
        ? PathWriter.spelled(verbs, from, move, outcome, did).isPresent()
        : PathWriter.mustBe(did, verbs, from, move);
  }

  /** A way as a person would type it, in which each wanted {@code did} holds. */
  List<String> commands(World from, List<Input> way) {
    List<PastCondition.Did> open =
        dids(goals).stream().filter(did -> (start >>> goals.indexOf(did) & 1) == 0).toList();
    return PathWriter.commands(verbs, from, way, open, dids(avoided));
  }

  private static List<PastCondition.Did> dids(List<PastCondition> checks) {
    return checks.stream()
        .filter(PastCondition.Did.class::isInstance)
        .map(PastCondition.Did.class::cast)
        .toList();
  }

  /** What the checks of the goal see. */
  Predicate<PastCondition> goal(long bits) {
    return seen(goals, bits);
  }

  /** What the checks to avoid see. */
  Predicate<PastCondition> avoided(long bits) {
    return seen(avoided, bits >>> goals.size());
  }

  private static Predicate<PastCondition> seen(List<PastCondition> checks, long bits) {
    return check -> (bits >>> checks.indexOf(check) & 1) != 0;
  }
}
