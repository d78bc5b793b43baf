package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** Legal moves that a step grants, picked at random. */
final class RandomMoves {

  /** One that is possible in a session; empty if there is none. */
  static Optional<String> one(Attempt attempt, Session session, Random random) {
    List<String> granted =
        ((Answer.Legal) Interpreter.type(session, "moves").answer())
            .moves().stream()
                .map(LegalMove::command)
                .filter(
                    line ->
                        session.language().parse(line) instanceof ParseResult.Ok ok
                            && StepGrants.refusal(attempt.step(), ok).isEmpty())
                .toList();
    return granted.isEmpty()
        ? Optional.empty()
        : Optional.of(granted.get(random.nextInt(granted.size())));
  }

  /** Plays some from the step's beginning, and shows all that happens to the endpoints. */
  static void play(Attempt attempt, int moves, Random random, Consumer<WorldStep> shown) {
    Session now = attempt.start();
    for (int move = 0; move < moves; move++) {
      Optional<String> line = one(attempt, now, random);
      if (line.isEmpty()) {
        return;
      }
      Reply reply = Interpreter.prepare(now, line.get());
      if (reply.answer() instanceof Answer.Moved moved) {
        moved.moment().steps().forEach(shown);
      }
      now = reply.session();
    }
  }

  private RandomMoves() {}
}
