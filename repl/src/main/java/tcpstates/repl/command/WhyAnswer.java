package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.advice.SideHistory;
import tcpstates.repl.advice.Suggestions;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.MoveResult;
import tcpstates.repl.session.Planner;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** {@code why}: the last move, or the last rejection, check by check. */
final class WhyAnswer {

  private WhyAnswer() {}

  static Evaluated why(Session session, Optional<Side> side) {
    if (side.isPresent()) {
      return new Evaluated(
          session, new Answer.BecauseState(side.get(), SideHistory.sentences(session, side.get())));
    }
    Optional<Logbook.Refused> refused = session.log().refused();
    if (refused.isPresent()) {
      return new Evaluated(session, refusal(session.world(), refused.get()));
    }
    if (session.branch().past().isEmpty()) {
      return Evaluated.rejected(
          session,
          Rejection.Code.NOTHING_TO_EXPLAIN,
          "Nothing has happened yet that could be explained.",
          Suggestions.commands(session));
    }
    Moment last = session.branch().past().last();
    return new Evaluated(session, new Answer.Because(last.text(), steps(last)));
  }

  /** The move is made again, and this time each check tells what it finds. */
  private static List<WorldStep> steps(Moment moment) {
    return MoveResult.of(moment.before(), moment.command(), true)
        .filter(MoveResult.Done.class::isInstance)
        .map(attempt -> ((MoveResult.Done) attempt).steps())
        .orElse(List.of());
  }

  private static Answer refusal(World world, Logbook.Refused refused) {
    return new Answer.BecauseRejected(
        refused.text(), refused.reason(), trace(world, refused.command()));
  }

  /**
   * The checks that the refused call failed; of a wrong answer, those that ask for the right one.
   */
  private static List<CheckTrace> trace(World world, Command command) {
    List<Input> inputs = Planner.of(world, command).map(Planner.Plan::inputs).orElse(List.of());
    if (inputs.size() != 1) {
      return List.of();
    }
    if (inputs.get(0) instanceof Input.Call call) {
      return trace(world, call.side(), call.call());
    }
    if (inputs.get(0) instanceof Input.SendSegment send) {
      Optional<InFlight> held = world.seat(send.side()).held();
      return held.map(segment -> trace(world, send.side(), new Event.Arrives(segment.segment())))
          .orElse(List.of());
    }
    return List.of();
  }

  private static List<CheckTrace> trace(World world, Side side, Event event) {
    Seat seat = world.seat(side);
    return Machine.trace(
            seat.tcp(), List.of(event), Machine.Acking.WITH_DATA, seat.settings(), world.now())
        .trace();
  }
}
