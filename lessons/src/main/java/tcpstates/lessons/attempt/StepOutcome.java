package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.text.Prose;

/**
 * What came of a line in a lesson.
 *
 * @param attempt as it goes on; empty where the lesson lies behind
 * @param reply the session to go on with, and its answer
 * @param said by the tutor
 * @param events to be kept, in order
 */
public record StepOutcome(
    Optional<Attempt> attempt, Reply reply, Prose said, List<ProgressEvent> events) {
  public StepOutcome {
    events = List.copyOf(events);
  }
}
