package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.repl.advice.Suggestions;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.MoveResult;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** Commands that change the world. */
final class Moving {

  private Moving() {}

  /** Empty where the command is not one of them. Its side is filled in. */
  static Optional<Evaluated> evaluate(Session session, Command command) {
    return MoveResult.of(session.world(), command, false)
        .map(
            outcome ->
                outcome instanceof MoveResult.Done done
                    ? moved(session, command, done)
                    : refused(session, command, ((MoveResult.Refused) outcome).reason()));
  }

  private static Evaluated refused(Session session, Command command, Rejection reason) {
    return new Evaluated(
        session, new Answer.Rejected(reason, Suggestions.instead(session, command, reason)));
  }

  private static Evaluated moved(Session session, Command command, MoveResult.Done done) {
    Side focusBefore = session.focus();
    Side focus = command instanceof Command.Reset ? Side.CLIENT : focus(focusBefore, done);
    String text = Canonical.text(command, focusBefore);
    Moment moment =
        new Moment(
            command,
            text,
            session.world(),
            done.world(),
            done.steps(),
            done.wireEvents(),
            focusBefore,
            focus);
    List<Judgement> judged = session.predictions().judge(done.steps());
    Logbook notes =
        session
            .log()
            .withPredictions(session.predictions().without(judged))
            .withLatest(new Logbook.Latest(text, true, moment.sent()));
    return new Evaluated(
        session.withBranch(session.branch().plus(moment)).withLog(notes),
        new Answer.Moved(
            moment.before(),
            moment.after(),
            moment.steps(),
            moment.wireEvents(),
            focusBefore,
            focus,
            judged));
  }

  /** The side that has come to owe an answer first and still does, or else as it was. */
  private static Side focus(Side before, MoveResult.Done done) {
    return done.wireEvents().stream()
        .filter(event -> event.kind() == WireEvent.Kind.HELD)
        .map(WireEvent::segment)
        .filter(
            segment -> done.world().seat(segment.to()).held().filter(segment::equals).isPresent())
        .map(segment -> segment.to())
        .findFirst()
        .orElse(before);
  }
}
