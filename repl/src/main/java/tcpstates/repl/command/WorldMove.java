package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.MoveResult;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** A move that a person makes. */
interface WorldMove extends Move, SessionCommand {

  @Override
  default Reply on(Session session, SearchBudget budget) {
    MoveResult result = plan(session.world()).in(session.world());
    return result instanceof MoveResult.Made made
        ? made(session, made.outcome())
        : rejected(session, ((MoveResult.Rejected) result).told(session.display()));
  }

  private Reply rejected(Session session, Rejection reason) {
    List<String> legal = Suggestions.instead(session, this, reason);
    return Reply.to(this, session, new Answer.Rejected(reason, legal));
  }

  private Reply made(Session session, Outcome.Accepted outcome) {
    Side before = session.focus();
    Side after = kind() == Kind.RESET ? Side.CLIENT : owing(outcome).orElse(before);
    Moment moment = new Moment(this, session.world(), outcome, before, after);
    List<Judgement> judged = session.predictions().judge(moment);
    Logbook log =
        session
            .log()
            .withPredictions(session.predictions().without(judged))
            .withSent(new Logbook.LastSent(moment.text(), true, moment.sent()));
    Session next = session.withBranch(session.branch().plus(moment)).withLog(log);
    return new Reply(next, new Answer.Moved(moment, judged), moment.text());
  }

  /** The first side that owes an answer since this move, and still does. */
  private static Optional<Side> owing(Outcome.Accepted outcome) {
    return outcome.wireEvents().stream()
        .filter(event -> event.kind() == WireEvent.Kind.HELD)
        .map(WireEvent::segment)
        .filter(
            segment ->
                outcome.world().seat(segment.to()).held().filter(segment::equals).isPresent())
        .map(segment -> segment.to())
        .findFirst();
  }
}
