package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import tcpstates.lessons.text.Task;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Says why a prediction is not judged, when a segment arrived that it is not about. */
final class UnjudgedArrival {

  private UnjudgedArrival() {}

  /** What to say when an ACK has told nothing new to the side that the step asks about. */
  static Prose noticed(Attempt attempt, Session session, Answer.Moved moved) {
    return attempt
        .asks()
        .map(Task.Predict::side)
        .filter(side -> session.predictions().of(side).isPresent())
        .filter(
            side ->
                moved.moment().steps().stream()
                    .filter(step -> step.side() == side)
                    .anyMatch(step -> Occasion.tellsNothing(moved.moment(), step)))
        .map(
            side ->
                TutorText.faint(
                    format(
                        "This ACK tells the %s nothing new, so your prediction waits for the next segment.",
                        side.word())))
        .orElse(Prose.NONE);
  }
}
