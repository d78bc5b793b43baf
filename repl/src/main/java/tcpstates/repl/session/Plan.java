package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;

/** What a move asks the simulator to do, or why it can't. */
public sealed interface Plan {

  /**
   * It can be asked.
   *
   * @param inputs one after the other, all or none
   */
  record Asked(List<Input> inputs) implements Plan {
    public Asked {
      inputs = List.copyOf(inputs);
    }
  }

  /** It can't be asked. */
  record Rejected(Rejection reason) implements Plan {}

  /** These inputs, one after the other, all or none. */
  static Plan of(Input... inputs) {
    return new Asked(List.of(inputs));
  }

  /**
   * It can't be asked.
   *
   * @param section of RFC 9293, or an empty text
   */
  static Plan rejected(Rejection.Code code, String message, String section) {
    return new Rejected(new Rejection(code.word(), message, section));
  }

  /** What is asked; nothing if it can't be. */
  default List<Input> inputs() {
    return this instanceof Asked asked ? asked.inputs() : List.of();
  }

  /** The result. */
  default MoveResult in(World world) {
    return made(world, Simulator::apply);
  }

  /** The result, in which each check reports what it finds. */
  default MoveResult tracedIn(World world) {
    return made(world, Simulator::trace);
  }

  private MoveResult made(World world, BiFunction<World, Input, Outcome> simulator) {
    if (this instanceof Rejected rejected) {
      return new MoveResult.Rejected(rejected.reason(), Optional.empty());
    }
    World now = world;
    List<WorldStep> steps = new ArrayList<>();
    List<WireEvent> wireEvents = new ArrayList<>();
    for (Input input : inputs()) {
      Outcome outcome = simulator.apply(now, input);
      if (outcome instanceof Outcome.Rejected rejected) {
        return MoveResult.Rejected.of(rejected.reason());
      }
      Outcome.Accepted accepted = (Outcome.Accepted) outcome;
      now = accepted.world();
      steps.addAll(accepted.steps());
      wireEvents.addAll(accepted.wireEvents());
    }
    return new MoveResult.Made(new Outcome.Accepted(now, steps, wireEvents));
  }
}
