package tcpstates.repl.advice;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Moves;
import tcpstates.engine.world.World;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;

/**
 * What a way may be made of.
 *
 * @param letters moves to try besides those that the goal asks for, such as a lesson may name
 * @param verbs if any are given, only these
 * @param avoid what must not become true on the way
 * @param moves the length of the longest way to look for
 */
public record PathOptions(Set<Letter> letters, Set<Verb> verbs, List<Condition> avoid, int moves) {

  /** These letters in addition to the goal's, and a way short enough to type. */
  public static PathOptions of(Set<Letter> letters) {
    return new PathOptions(letters, Set.of(), List.of(), PathFinder.MOVES);
  }

  /** The same, with a shorter way. */
  public PathOptions within(int most) {
    return new PathOptions(letters, verbs, avoid, Math.min(most, moves));
  }

  public PathOptions {
    letters = Set.copyOf(letters);
    verbs = Set.copyOf(verbs);
    avoid = List.copyOf(avoid);
  }

  /** The moves that can be made with the verbs; if none are given, all of them. */
  Moves among(Moves moves) {
    if (verbs.isEmpty()) {
      return moves;
    }
    List<Verb> words = List.copyOf(verbs);
    return (world, reactor) ->
        moves.in(world, reactor).stream()
            .filter(move -> PathWriter.says(words, world, move))
            .toList();
  }

  /** The verbs in which a path is written, among all there are. */
  List<Verb> verbs(CommandSet commands) {
    return commands.verbs().stream()
        .filter(verb -> verbs.isEmpty() || verbs.contains(verb))
        .toList();
  }

  /**
   * Whether a world must not be met.
   *
   * @param since what has happened since the mark
   */
  boolean shuns(World world, Predicate<PastCondition> since) {
    return avoid.stream()
        .anyMatch(check -> ConditionEvaluation.holds(world, List.of(), since, check));
  }
}
