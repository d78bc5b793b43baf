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
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.advice.SideHistory;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** {@code why}: the last move or rejection, check by check; or how a side came to its state. */
public record WhyCommand(Optional<Side> side) implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "why [client|server]",
              "why the last step happened, check by check; or why a side is in its state",
              List.of("why", "why client"),
              (side, words) ->
                  new WhyCommand(
                      side.isPresent() || words.atEnd()
                          ? side
                          : Optional.of(words.need(Keywords.SIDES))))
          .sideToo()
          .build();

  @Override
  public String text(Side focus) {
    return "why" + side.map(named -> " " + named.word()).orElse("");
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    if (side.isPresent()) {
      return state(session, side.get());
    }
    Optional<Logbook.LastRejection> rejection = session.log().rejection();
    if (rejection.isPresent()) {
      return rejected(session.world(), rejection.get());
    }
    if (session.branch().past().isEmpty()) {
      return Answer.Rejected.of(
          Rejection.Code.NOTHING_TO_EXPLAIN,
          "There is nothing to explain: nothing has happened yet.",
          Suggestions.commands(session));
    }
    Moment last = session.branch().past().last();
    return new Answer.WhyMove(last.text(), steps(last));
  }

  private static Answer state(Session session, Side side) {
    return new Answer.Told(SideHistory.sentences(session, side), 2);
  }

  /** The move is made again, and this time each check reports what it finds. */
  private static List<WorldStep> steps(Moment moment) {
    return moment
        .move()
        .plan(moment.before())
        .tracedIn(moment.before())
        .made()
        .map(outcome -> outcome.steps())
        .orElse(List.of());
  }

  private static Answer rejected(World world, Logbook.LastRejection rejection) {
    List<CheckTrace> trace =
        rejection.command() instanceof Move move ? trace(world, move) : List.of();
    return new Answer.WhyRejected(rejection.text(), rejection.reason(), trace);
  }

  /**
   * The checks that the rejected call failed; for a wrong answer, those that ask for the right one.
   */
  private static List<CheckTrace> trace(World world, Move move) {
    List<Input> inputs = move.plan(world).inputs();
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
