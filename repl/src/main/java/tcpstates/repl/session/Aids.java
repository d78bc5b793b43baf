package tcpstates.repl.session;

import java.util.Set;
import tcpstates.repl.language.Verb;

/**
 * What a person is shown and offered, as far as a companion decides it; the first lesson shows
 * less.
 *
 * @param variables whether SND and RCV variables are shown
 * @param untaught technical terms that nobody has taught this person: a sentence with one of them
 *     is said in plain words, if there are any
 * @param enterDelivers whether Enter alone delivers, and may be told to
 * @param suggests whether the program says what one could do next; in a lesson the step says it
 * @param withheld verbs that completion does not offer, because they would do nothing now
 */
public record Aids(
    boolean variables,
    Set<String> untaught,
    boolean enterDelivers,
    boolean suggests,
    Set<Verb> withheld) {

  /** Everything. */
  public static final Aids ALL = new Aids(true, Set.of(), true, true, Set.of());

  public Aids {
    untaught = Set.copyOf(untaught);
    withheld = Set.copyOf(withheld);
  }

  /** For somebody who knows all terms and variables. */
  public Aids(boolean enterDelivers, boolean suggests, Set<Verb> withheld) {
    this(true, Set.of(), enterDelivers, suggests, withheld);
  }
}
