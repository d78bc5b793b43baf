package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.text.Prose;

/**
 * Notices that the goal's states are reached, and that only something is missing that should have
 * happened on the way.
 */
final class OnlyMissing {

  private OnlyMissing() {}

  /** What to say then. */
  static Optional<Prose> noticed(Attempt attempt, Task.Reach reach, Session session) {
    List<Task.Aim> missing = missing(reach, session);
    boolean ends = missing.stream().allMatch(aim -> aim.check() instanceof PastCondition);
    return missing.isEmpty() || !ends || missing(reach, attempt.start()).equals(missing)
        ? Optional.empty()
        : Optional.of(said(missing, session));
  }

  private static List<Task.Aim> missing(Task.Reach reach, Session session) {
    return reach.aims().stream()
        .filter(aim -> !ConditionEvaluation.holds(session.evidence(), aim.check()))
        .toList();
  }

  private static Prose said(List<Task.Aim> missing, Session session) {
    String what =
        missing.stream()
            .map(
                aim ->
                    aim.words()
                        .orElseGet(() -> ConditionReport.find(session, aim.check()).expected()))
            .collect(Collectors.joining("; "));
    return TutorText.faint(
        format(
            "Only this is missing: %s. If it can't happen any more, `undo` leads back to where it can.",
            what));
  }
}
