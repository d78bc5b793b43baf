package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.text.Prose;

/**
 * The outcome of a line in a lesson.
 *
 * @param attempt the attempt afterwards; empty if the lesson is over
 * @param reply the session to go on with, and its answer
 * @param said what the tutor says
 * @param events what to keep, in order
 */
public record StepOutcome(
    Optional<Attempt> attempt, Reply reply, Prose said, List<ProgressEvent> events) {
  public StepOutcome {
    events = List.copyOf(events);
  }
}
