package tcpstates.lessons.attempt;

import java.util.Optional;
import java.util.Set;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.PastCondition;

/** Notices that a student has left numbers to the program that the step asks them to write. */
final class HandWritten {

  private HandWritten() {}

  /** What the step asks for, in the author's words, if the last move should have had it. */
  static Optional<String> missing(Task.Reach reach, Session before, Session now) {
    return reach.aims().stream()
        .filter(
            aim ->
                aim.check() instanceof PastCondition.Did did
                    && !did.with().isEmpty()
                    && !holds(now, did)
                    && holds(now, withoutNumbers(did))
                    && !holds(before, withoutNumbers(did)))
        .findFirst()
        .flatMap(Task.Aim::words);
  }

  private static PastCondition.Did withoutNumbers(PastCondition.Did did) {
    return new PastCondition.Did(did.verb(), did.side(), Set.of());
  }

  private static boolean holds(Session session, PastCondition.Did did) {
    return ConditionEvaluation.holds(session.evidence(), did);
  }
}
