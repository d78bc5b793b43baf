package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;

/** Commands that change the world. */
final class Moving {

  private Moving() {}

  /** Empty where the command is not one of them. Its side is filled in. */
  static Optional<Evaluated> evaluate(Session session, Command command) {
    return attempt(session.world(), command, false)
        .map(
            outcome ->
                outcome instanceof Attempt.Done done
                    ? moved(session, command, done)
                    : refused(session, command, ((Attempt.Refused) outcome).reason()));
  }

  /** What would come of a command. */
  sealed interface Attempt {

    /** It is legal. */
    record Done(World world, List<WorldStep> steps, List<WireEvent> wireEvents) implements Attempt {
      public Done {
        steps = List.copyOf(steps);
        wireEvents = List.copyOf(wireEvents);
      }
    }

    /** It is not. */
    record Refused(Rejection reason) implements Attempt {}
  }

  /** Empty where the command is not one that changes the world. Its side is filled in. */
  static Optional<Attempt> attempt(World world, Command command, boolean tracing) {
    return Inputs.of(world, command)
        .map(
            plan ->
                plan.wrong().isPresent()
                    ? new Attempt.Refused(plan.wrong().get())
                    : make(world, plan.inputs(), tracing));
  }

  private static Attempt make(World world, List<Input> inputs, boolean tracing) {
    World now = world;
    List<WorldStep> steps = new ArrayList<>();
    List<WireEvent> wireEvents = new ArrayList<>();
    for (Input input : inputs) {
      Outcome outcome = tracing ? Simulator.trace(now, input) : Simulator.apply(now, input);
      if (outcome instanceof Outcome.Rejected rejected) {
        return new Attempt.Refused(Rejection.of(rejected.reason()));
      }
      Outcome.Accepted accepted = (Outcome.Accepted) outcome;
      now = accepted.world();
      steps.addAll(accepted.steps());
      wireEvents.addAll(accepted.wireEvents());
    }
    return new Attempt.Done(now, List.copyOf(steps), List.copyOf(wireEvents));
  }

  private static Evaluated refused(Session session, Command command, Rejection reason) {
    return new Evaluated(
        session, new Answer.Rejected(reason, LegalNow.instead(session, command, reason)));
  }

  private static Evaluated moved(Session session, Command command, Attempt.Done done) {
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
    List<Answer.Judgement> judged = session.predictions().judge(done.steps());
    Notes notes =
        session
            .notes()
            .withPredictions(session.predictions().without(judged))
            .withLatest(new Notes.Latest(text, true, moment.sent()));
    return new Evaluated(
        session.withBranch(session.branch().plus(moment)).withNotes(notes),
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
  private static Side focus(Side before, Attempt.Done done) {
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
