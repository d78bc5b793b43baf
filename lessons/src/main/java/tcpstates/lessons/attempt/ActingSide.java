package tcpstates.lessons.attempt;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** Notices that the wrong side acts, in a step in which the author lets only one side act. */
final class ActingSide {

  private ActingSide() {}

  /** The only side that acts in the author's solution; empty if both do, or if nobody knows. */
  static Optional<Side> of(Attempt attempt) {
    if (!(attempt.step().task() instanceof Task.Reach)) {
      return Optional.empty();
    }
    Set<Side> acting = EnumSet.noneOf(Side.class);
    Session now = attempt.start();
    for (ScriptLine line : attempt.step().ownSolution()) {
      Reply reply = Interpreter.prepare(now, line.text());
      if (reply.answer() instanceof Answer.Moved moved) {
        by(moved.moment()).ifPresent(acting::add);
      }
      now = reply.session();
    }
    return acting.size() == 1 ? acting.stream().findFirst() : Optional.empty();
  }

  /** The side whose turn it is in the step, if this move was made by the other one. */
  static Optional<Side> insteadOf(Attempt attempt, Moment moment) {
    Optional<Side> by = by(moment);
    boolean answers = by.filter(side -> moment.before().seat(side).held().isPresent()).isPresent();
    return by.isEmpty() || answers
        ? Optional.empty()
        : of(attempt).filter(side -> side != by.get());
  }

  private static Optional<Side> by(Moment moment) {
    return moment.move().kind() == Command.Kind.MOVE ? moment.move().side() : Optional.empty();
  }
}
