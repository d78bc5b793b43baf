package tcpstates.lessons.attempt;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Session;

/**
 * Notices a wrong answer to the segment that a prediction is about. Its rejection says which answer
 * is right, and so which state comes: the student has to predict that before, and no more after.
 */
final class UntoldAnswer {

  private static final Set<String> TELLING =
      Stream.of(
              IllegalMove.Code.WRONG_ANSWER,
              IllegalMove.Code.WRONG_SEQ,
              IllegalMove.Code.WRONG_ACK,
              IllegalMove.Code.WRONG_WIN)
          .map(IllegalMove.Code::word)
          .collect(Collectors.toUnmodifiableSet());

  private UntoldAnswer() {}

  /** Whether the rejection of this line tells what the step asks the student to predict. */
  static boolean is(Attempt attempt, Session before, ParseResult.Ok ok, Answer answer) {
    Side acts = ok.command().side().orElse(before.focus());
    return answer instanceof Answer.Rejected rejected
        && TELLING.contains(rejected.reason().code())
        && attempt
            .asks()
            .filter(asked -> asked.side() == acts)
            .filter(asked -> waits(before, asked))
            .isPresent();
  }

  /** Whether the segment that the prediction is about has arrived, and waits for its answer. */
  private static boolean waits(Session session, Task.Predict asked) {
    return asked.on() instanceof Occasion.Arrival arrival
        && session.world().seat(asked.side()).held().filter(arrival::matches).isPresent();
  }
}
