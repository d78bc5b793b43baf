package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;

/**
 * What a person thinks will happen at a side: as a rule, what the next delivery to it will lead to.
 *
 * @param client what is open about the client
 * @param server what is open about the server
 */
public record Predictions(Optional<Open> client, Optional<Open> server) {

  /**
   * A prediction that is not judged yet.
   *
   * @param state the state that was named
   * @param on the event that settles it
   */
  public record Open(State state, Occasion on) {}

  /** None is open. */
  public static final Predictions NONE = new Predictions(Optional.empty(), Optional.empty());

  /** The calls by which a person answers a segment that needs more than an ACK. */
  private static final Set<EventKind> ANSWERS =
      Set.of(EventKind.SEND, EventKind.CLOSE, EventKind.ABORT);

  /** The state in the open prediction for a side. */
  public Optional<State> of(Side side) {
    return open(side).map(Open::state);
  }

  private Optional<Open> open(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  public Predictions with(Side side, State state, Occasion on) {
    return with(side, Optional.of(new Open(state, on)));
  }

  private Predictions with(Side side, Optional<Open> open) {
    return side == Side.CLIENT ? new Predictions(open, server) : new Predictions(client, open);
  }

  /** What a move settles: the first event that each prediction is about. */
  public List<Judgement> judge(Moment moment) {
    List<Judgement> judged = new ArrayList<>();
    for (Side side : Side.values()) {
      open(side).flatMap(open -> judge(side, open, moment)).ifPresent(judged::add);
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

  private static Optional<Judgement> judge(Side side, Open open, Moment moment) {
    List<WorldStep> own = moment.steps().stream().filter(step -> step.side() == side).toList();
    int last = -1;
    for (int i = 0; i < own.size(); i++) {
      WorldStep step = own.get(i);
      boolean goesOn = last >= 0 && step.arrived() > 0 && step.arrived() == own.get(last).arrived();
      if (open.on().settles(moment, step) && (last < 0 || goesOn)) {
        last = i;
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    State actual = own.get(last).to();
    return Optional.of(new Judgement(side, open.state(), actual, end(own, last)));
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
