package tcpstates.lessons.attempt;

import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** What happens in a step when its author's solution is played. */
final class AuthorWay {

  private AuthorWay() {}

  /** The moves of the solution, in order; none if nobody knows it. */
  static Stream<Moment> moments(Attempt attempt) {
    return moments(attempt.start(), attempt.step().ownLines());
  }

  /** The moves that lines make from a session on, in order. */
  static Stream<Moment> moments(Session from, List<String> lines) {
    Stream.Builder<Moment> moments = Stream.builder();
    Session now = from;
    for (String line : lines) {
      Reply reply = Interpreter.prepare(now, line);
      if (reply.answer() instanceof Answer.Moved moved) {
        moments.add(moved.moment());
      }
      now = reply.session();
    }
    return moments.build();
  }
}
