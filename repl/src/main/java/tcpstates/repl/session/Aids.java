package tcpstates.repl.session;

import java.util.Set;
import tcpstates.repl.language.Verb;

/**
 * What a person is shown and offered, as far as a companion decides it; the first lesson shows
 * less.
 *
 * @param variables whether SND and RCV variables are shown
 * @param enterDelivers whether Enter alone delivers, and may be told to
 * @param withheld verbs that completion does not offer, because they would do nothing now
 */
public record Aids(boolean variables, boolean enterDelivers, Set<Verb> withheld) {

  /** Everything. */
  public static final Aids ALL = new Aids(true, true, Set.of());

  public Aids {
    withheld = Set.copyOf(withheld);
  }
}
