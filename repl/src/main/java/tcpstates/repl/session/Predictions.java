package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The name under which the engine tells of an arriving segment. */
  private static final String ARRIVES = "SEGMENT ARRIVES";

  /** The open prediction for a side. */
  public Optional<State> of(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  Predictions with(Side side, Optional<State> state) {
    return side == Side.CLIENT ? new Predictions(state, server) : new Predictions(client, state);
  }

  /** What these steps settle: the first delivery to the side that was dealt with and answered. */
  List<Answer.Judgement> judge(List<WorldStep> steps) {
    List<Answer.Judgement> judged = new ArrayList<>();
    for (Side side : Side.values()) {
      Optional<State> predicted = of(side);
      Optional<State> actual = predicted.flatMap(state -> outcome(side, steps));
      actual.ifPresent(state -> judged.add(new Answer.Judgement(side, predicted.get(), state)));
    }
    return List.copyOf(judged);
  }

  /** This without those that have been judged. */
  Predictions without(List<Answer.Judgement> judged) {
    Predictions left = this;
    for (Answer.Judgement judgement : judged) {
      left = left.with(judgement.side(), Optional.empty());
    }
    return left;
  }

  /** Where the segment itself led: not where a call led that answered it in one go. */
  private static Optional<State> outcome(Side side, List<WorldStep> steps) {
    List<WorldStep> arrivals =
        steps.stream()
            .filter(step -> step.side() == side && step.event().equals(ARRIVES))
            .filter(step -> !step.cause().equals(Cause.HELD))
            .toList();
    return arrivals.stream()
        .filter(step -> step.arrived() == arrivals.get(0).arrived())
        .reduce((first, second) -> second)
        .map(WorldStep::to);
  }
}
