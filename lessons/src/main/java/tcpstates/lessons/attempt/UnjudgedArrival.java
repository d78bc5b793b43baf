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
        .flatMap(asked -> said(attempt, session, asked, moved.moment()))
        .orElse(Prose.NONE);
  }

  /** About the first segment that this side has dealt with, and that the question is not about. */
  private static Optional<Prose> said(
      Attempt attempt, Session session, Task.Predict asked, Moment moment) {
    return moment.steps().stream()
        .filter(step -> step.side() == asked.side() && dealtWith(step))
        .filter(step -> !asked.on().is(moment, step))
        .flatMap(
            step ->
                moment.arrived(step).stream()
                    .map(
                        segment ->
                            Occasion.tellsNothing(moment, step)
                                ? nothingNew(asked, segment)
                                : other(asked, segment, Awaited.when(attempt, session, asked))))
        .findFirst();
  }

  private static boolean dealtWith(WorldStep step) {
    return step.event() == EventKind.SEGMENT_ARRIVES
        && !step.cause().equals(Cause.HELD)
        && !step.cause().equals(Cause.CHECKSUM);
  }

  private static Prose nothingNew(Task.Predict asked, InFlight segment) {
    return TutorText.faint(
        format(
            "%s tells the %s nothing new, so it does not settle your prediction.",
            SegmentText.named(segment), asked.side().word()));
  }

  private static Prose other(Task.Predict asked, InFlight segment, String when) {
    return TutorText.faint(
        format(
            "Your prediction for the %s is not about %s: it is judged %s.",
            asked.side().word(), SegmentText.named(segment), when));
  }
}
