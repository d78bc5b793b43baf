package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.text.Prose;

/** Notices data that a program hands over and that is not what the goal asks for. */
final class OtherData {

  private OtherData() {}

  /** What to say of such a move; empty if it was none. */
  static Optional<Prose> noticed(
      Attempt attempt, Task.Reach reach, Moment moment, Session session) {
    return attempt.exam()
        ? Optional.empty()
        : reach
            .data()
            .filter(wanted -> DeadEnd.agrees(moment.before(), wanted))
            .filter(wanted -> !DeadEnd.agrees(moment.after(), wanted))
            .findFirst()
            .map(wanted -> said(session, wanted));
  }

  private static Prose said(Session session, Condition.Received wanted) {
    return TutorText.text(
        format(
                "The step asks for %s, and this is other data.",
                ConditionReport.find(session, wanted).expected())
            + StepText.FREE_UNDO);
  }
}
