package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.session.Plan;

/** {@code disarm}: no fault waits any more. */
public record DisarmCommand() implements WorldMove {

  public static final Verb VERB =
      Verb.of(
              Group.NETWORK,
              "disarm",
              "remove all armed faults",
              List.of("disarm"),
              (side, words) -> new DisarmCommand())
          .makesMoves()
          .changesExercise()
          .offeredIf((context, side) -> !context.world().armedInSight().isEmpty())
          .build();

  @Override
  public Kind kind() {
    return Kind.FAULT;
  }

  @Override
  public String text(Side focus) {
    return "disarm";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Disarm());
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
