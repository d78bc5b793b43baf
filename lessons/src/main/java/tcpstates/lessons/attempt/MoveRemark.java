package tcpstates.lessons.attempt;

import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * What the tutor says of a move that has neither done the step nor failed it.
 *
 * @param before the session in which the move was typed
 * @param session the session after it
 * @param moment the move
 */
record MoveRemark(
    Attempt attempt, Task.Reach reach, Session before, Session session, Moment moment) {

  /** The first remark that fits: one thing is said at a time. Nothing if all is well. */
  Prose text(StepPaths paths) {
    return DeadEnd.back(attempt, session, paths)
        .map(this::outOfReach)
        .or(() -> HandWritten.missing(attempt, reach, before, session))
        .or(() -> hinted() ? Optional.empty() : unlikeTheAuthor())
        .orElseGet(this::byTheWay);
  }

  /** Whether a hint has just named a move here: who makes it has done nothing wrong. */
  private boolean hinted() {
    return attempt.work().help().nudged().filter(before.world()::equals).isPresent();
  }

  private Optional<Prose> unlikeTheAuthor() {
    return ActingSide.insteadOf(attempt, moment)
        .map(ActingSide::wrong)
        .or(() -> ActingSide.talked(attempt, moment))
        .or(() -> ActingSide.forged(attempt, moment))
        .or(() -> NeedlessCall.noticed(attempt, moment))
        .or(() -> UnaskedAck.noticed(attempt, moment));
  }

  /** Where only this move has to be undone, and a side has given up in it, that is the reason. */
  private Prose outOfReach(DeadEnd.End end) {
    return GivenUp.noticed(attempt, moment).filter(why -> end.back() == 1).orElse(end.said());
  }

  private Prose byTheWay() {
    Prose noticed =
        GivenUp.noticed(attempt, moment)
            .or(() -> OtherData.noticed(attempt, reach, moment, session))
            .or(() -> OnlyMissing.noticed(attempt, reach, session))
            .orElse(Prose.NONE);
    return WhoActs.inVain(moment)
        ? noticed.plus(TutorText.text(WhoActs.now(attempt, session.world())))
        : noticed;
  }
}
