package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.session.Plan;

/** {@code reset}: a fresh world, settings included. */
public record ResetCommand() implements WorldMove {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "reset",
              "a fresh world, with all settings reset",
              List.of("reset"),
              (side, words) -> new ResetCommand())
          .changesExercise()
          .build();

  @Override
  public Kind kind() {
    return Kind.RESET;
  }

  @Override
  public String text(Side focus) {
    return "reset";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Reset());
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
