package tcpstates.lessons.attempt;

import java.util.Set;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Session;

/**
 * Notices a wrong answer to the segment that a prediction is about. Its rejection would say which
 * answer is right, and so which state comes, before the student has predicted it.
 */
final class UntoldAnswer {

  private static final Set<String> TELLING =
      Set.of(IllegalMove.Code.WRONG_ACK.word(), IllegalMove.Code.WRONG_ANSWER.word());

  private UntoldAnswer() {}

  /** Whether the student has to predict before this line is judged. */
  static boolean is(Attempt attempt, Session before, ParseResult.Ok ok, Answer answer) {
    Side acts = ok.command().side().orElse(before.focus());
    return answer instanceof Answer.Rejected rejected
        && TELLING.contains(rejected.reason().code())
        && attempt
            .asks()
            .filter(asked -> asked.side() == acts)
            .filter(asked -> before.predictions().of(acts).isEmpty())
            .filter(asked -> waits(before, asked))
            .isPresent();
  }

  /** Whether the segment that the prediction is about has arrived, and waits for its answer. */
  private static boolean waits(Session session, Task.Predict asked) {
    return asked.on() instanceof Occasion.Arrival arrival
        && session.world().seat(asked.side()).held().filter(arrival::matches).isPresent();
  }
}
