package tcpstates.repl.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Move;
import tcpstates.repl.terms.Condition;

/**
 * What is claimed of every way to a goal, and what the ways may be made of.
 *
 * @param claims what has to hold when the goal first holds
 * @param avoid what ends a way when it comes to hold
 * @param letters the kinds of moves, besides those that a person can always make
 * @param verbs the verbs that a person may use
 * @param besides more moves, each tried in every world where it is legal
 */
public record ClaimTerms(
    Condition goal,
    List<Condition> claims,
    List<Condition> avoid,
    Set<Letter> letters,
    Set<Verb> verbs,
    List<Move> besides) {
  public ClaimTerms {
    claims = List.copyOf(claims);
    avoid = List.copyOf(avoid);
    letters = Set.copyOf(letters);
    verbs = Set.copyOf(verbs);
    besides = List.copyOf(besides);
  }

  /** What a claim may not be: a part of the goal needs no search. */
  List<Condition> open() {
    List<Condition> sure = goal.parts();
    return claims.stream()
        .flatMap(claim -> claim.parts().stream())
        .filter(part -> !sure.contains(part))
        .distinct()
        .toList();
  }

  /** Checks that a choice of spelling must not make true: claims and conditions to avoid. */
  List<Condition> unhelped() {
    return Stream.concat(avoid.stream(), open().stream()).toList();
  }

  boolean namesNumbers() {
    return goal.namesNumbers() || unhelped().stream().anyMatch(Condition::namesNumbers);
  }
}
