package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Command;

/** What would come of a command. */
public sealed interface MoveResult {

  /** It is legal. */
  record Done(World world, List<WorldStep> steps, List<WireEvent> wireEvents)
      implements MoveResult {
    public Done {
      steps = List.copyOf(steps);
      wireEvents = List.copyOf(wireEvents);
    }
  }

  /** It is not. */
  record Refused(Rejection reason) implements MoveResult {}

  /** Empty where the command is not one that changes the world. Its side is filled in. */
  static Optional<MoveResult> of(World world, Command command, boolean tracing) {
    return Planner.of(world, command)
        .map(
            plan ->
                plan.wrong().isPresent()
                    ? new MoveResult.Refused(plan.wrong().get())
                    : make(world, plan.inputs(), tracing));
  }

  private static MoveResult make(World world, List<Input> inputs, boolean tracing) {
    World now = world;
    List<WorldStep> steps = new ArrayList<>();
    List<WireEvent> wireEvents = new ArrayList<>();
    for (Input input : inputs) {
      Outcome outcome = tracing ? Simulator.trace(now, input) : Simulator.apply(now, input);
      if (outcome instanceof Outcome.Rejected rejected) {
        return new MoveResult.Refused(Rejection.of(rejected.reason()));
      }
      Outcome.Accepted accepted = (Outcome.Accepted) outcome;
      now = accepted.world();
      steps.addAll(accepted.steps());
      wireEvents.addAll(accepted.wireEvents());
    }
    return new MoveResult.Done(now, List.copyOf(steps), List.copyOf(wireEvents));
  }
}
