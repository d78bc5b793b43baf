package tcpstates.repl.advice;

import java.util.List;
import java.util.function.Predicate;
import tcpstates.engine.search.Facts;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.LookBack;

/**
 * What a search remembers for checks that look back: a bit for each, set from when it holds. A
 * {@code did} of the goal is a matter of spelling, so it counts as soon as a move can be spelled
 * so; one to avoid counts only if it can't be spelled otherwise.
 */
final class WayFacts implements Facts {

  /** A bit for each. */
  static final int MOST = Long.SIZE;

  private final List<Verb> verbs;
  private final List<LookBack> goals;
  private final List<LookBack> avoided;
  private final long start;

  private WayFacts(
      List<Verb> verbs, List<LookBack> goals, List<LookBack> avoided, Predicate<LookBack> since) {
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
   * @param verbs in which a way is told
   * @param since what has happened before it begins
   */
  static WayFacts of(
      List<Verb> verbs, Condition goal, List<Condition> avoid, Predicate<LookBack> since) {
    return new WayFacts(verbs, lookingBack(List.of(goal)), lookingBack(avoid), since);
  }

  /** The checks that look back, each once. */
  static List<LookBack> lookingBack(List<Condition> checks) {
    return checks.stream()
        .flatMap(check -> check.parts().stream())
        .filter(LookBack.class::isInstance)
        .map(LookBack.class::cast)
        .distinct()
        .toList();
  }

  /** These, or none where no check looks back, which makes a search quicker. */
  Facts needed() {
    return goals.isEmpty() && avoided.isEmpty() ? Facts.NONE : this;
  }

  private LookBack check(int bit) {
    return bit < goals.size() ? goals.get(bit) : avoided.get(bit - goals.size());
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long after(long before, Input move, Outcome.Accepted outcome) {
    long bits = before;
    for (int i = 0; i < goals.size() + avoided.size(); i++) {
      long bit = 1L << i;
      if ((bits & bit) == 0 && holds(i, move, outcome)) {
        bits |= bit;
      }
    }
    return bits;
  }

  private boolean holds(int bit, Input move, Outcome.Accepted outcome) {
    LookBack check = check(bit);
    if (!(check instanceof LookBack.Did did)) {
      return outcome.steps().stream().anyMatch(check::holdsBy);
    }
    return bit < goals.size()
        ? PathWriter.spelled(verbs, move, outcome, did).isPresent()
        : PathWriter.mustBe(did, verbs, move);
  }

  /** A way as a person would type it, so that each {@code did} holds that should. */
  List<String> commands(World from, List<Input> way) {
    List<LookBack.Did> open =
        dids(goals).stream().filter(did -> (start >>> goals.indexOf(did) & 1) == 0).toList();
    return PathWriter.commands(verbs, from, way, open, dids(avoided));
  }

  private static List<LookBack.Did> dids(List<LookBack> checks) {
    return checks.stream()
        .filter(LookBack.Did.class::isInstance)
        .map(LookBack.Did.class::cast)
        .toList();
  }

  /** What the checks of the goal see. */
  Predicate<LookBack> goal(long bits) {
    return seen(goals, bits);
  }

  /** What the checks to avoid see. */
  Predicate<LookBack> avoided(long bits) {
    return seen(avoided, bits >>> goals.size());
  }

  private static Predicate<LookBack> seen(List<LookBack> checks, long bits) {
    return check -> (bits >>> checks.indexOf(check) & 1) != 0;
  }
}
