package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;

/**
 * What a person thinks the next delivery to a side will lead to.
 *
 * @param client the state named for the client, if one is open
 * @param server the state named for the server, if one is open
 */
public record Predictions(Optional<State> client, Optional<State> server) {

  /** None is open. */
  public static final Predictions NONE = new Predictions(Optional.empty(), Optional.empty());

  /** The calls by which a person answers a segment that needs more than an ACK. */
  private static final Set<EventKind> ANSWERS =
      Set.of(EventKind.SEND, EventKind.CLOSE, EventKind.ABORT);

  /** The open prediction for a side. */
  public Optional<State> of(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  public Predictions with(Side side, Optional<State> state) {
    return side == Side.CLIENT ? new Predictions(state, server) : new Predictions(client, state);
  }

  /** What these steps settle: the first delivery to the side that was dealt with and answered. */
  public List<Judgement> judge(List<WorldStep> steps) {
    List<Judgement> judged = new ArrayList<>();
    for (Side side : Side.values()) {
      Optional<State> predicted = of(side);
      predicted.flatMap(state -> judge(side, state, steps)).ifPresent(judged::add);
    }
    return List.copyOf(judged);
  }

  /** This without those that have been judged. */
  public Predictions without(List<Judgement> judged) {
    Predictions left = this;
    for (Judgement judgement : judged) {
      left = left.with(judgement.side(), Optional.empty());
    }
    return left;
  }

  private static Optional<Judgement> judge(Side side, State predicted, List<WorldStep> steps) {
    List<WorldStep> own = steps.stream().filter(step -> step.side() == side).toList();
    int last = -1;
    int segment = 0;
    for (int i = 0; i < own.size(); i++) {
      WorldStep step = own.get(i);
      if (dealtWith(step) && (last < 0 || step.arrived() == segment)) {
        last = i;
        segment = step.arrived();
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    State actual = own.get(last).to();
    return Optional.of(new Judgement(side, predicted, actual, end(own, last)));
  }

  private static boolean dealtWith(WorldStep step) {
    return step.event() == EventKind.SEGMENT_ARRIVES && !step.cause().equals(Cause.HELD);
  }

  /** Where the calls led that answered the segment. */
  private static State end(List<WorldStep> own, int arrival) {
    State end = own.get(arrival).to();
    for (WorldStep step : own.subList(arrival + 1, own.size())) {
      if (!ANSWERS.contains(step.event())) {
        break;
      }
      end = step.to();
    }
    return end;
  }
}
