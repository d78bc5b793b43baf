package tcpstates.repl.command;

import java.util.Optional;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Plan;

/** {@code crash}: the host loses its memory of the connection, and sends nothing. */
public record CrashCommand(Optional<Side> side) implements EndpointMove {

  public static final Verb VERB =
      EndpointMove.plain(
              "crash", "lose all memory of the connection, in silence", CrashCommand::new)
          .meantBy("crash", "kill", "die")
          .changesExercise()
          .says(
              input ->
                  input instanceof Input.Crash crash
                      ? Optional.of(new CrashCommand(Optional.of(crash.side())))
                      : Optional.empty())
          .build();

  @Override
  public CrashCommand as(Side acting) {
    return new CrashCommand(Optional.of(acting));
  }

  @Override
  public String rest() {
    return "crash";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Crash(side.orElseThrow()));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
