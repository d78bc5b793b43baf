package tcpstates.lessons.tutor;

import java.util.Set;

/**
 * What a student knows, as far as lessons have taught it.
 *
 * @param variables whether they have met SND and RCV variables, and numbers
 * @param untaught the technical terms, in all their spellings, that no lesson has taught them
 */
record Knowledge(boolean variables, Set<String> untaught) {

  /** Of somebody who plays freely. */
  static final Knowledge ALL = new Knowledge(true, Set.of());

  Knowledge {
    untaught = Set.copyOf(untaught);
  }
}
