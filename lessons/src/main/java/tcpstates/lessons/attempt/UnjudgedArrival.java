package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.text.Prose;

/** Says why a prediction is not judged, when a segment arrived that it is not about. */
final class UnjudgedArrival {

  private UnjudgedArrival() {}

  /** What to say when the side that the step asks about has met another segment. */
  static Prose noticed(Attempt attempt, Session session, Answer.Moved moved) {
    return attempt
        .asks()
        .filter(asked -> session.predictions().of(asked.side()).isPresent())
        .filter(asked -> asked.on() instanceof Occasion.Arrival)
        .flatMap(asked -> other(asked, moved.moment()).map(segment -> said(asked, segment)))
        .orElse(Prose.NONE);
  }

  /** The first segment that this side has dealt with, and that the question is not about. */
  private static Optional<InFlight> other(Task.Predict asked, Moment moment) {
    return moment.steps().stream()
        .filter(step -> step.side() == asked.side() && dealtWith(step))
        .filter(step -> !asked.on().is(moment, step))
        .flatMap(step -> moment.arrived(step).stream())
        .findFirst();
  }

  private static boolean dealtWith(WorldStep step) {
    return step.event() == EventKind.SEGMENT_ARRIVES
        && !step.cause().equals(Cause.HELD)
        && !step.cause().equals(Cause.CHECKSUM);
  }

  private static Prose said(Task.Predict asked, InFlight segment) {
    return TutorText.faint(
        asked.on().equals(Occasion.Arrival.NEWS)
            ? format(
                "%s tells the %s nothing new, so your prediction waits for the next segment.",
                SegmentText.named(segment), asked.side().word())
            : format(
                "Your prediction is not about %s: it is judged %s.",
                SegmentText.named(segment), StepText.when(asked)));
  }
}
