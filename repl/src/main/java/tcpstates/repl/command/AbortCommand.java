package tcpstates.repl.command;

import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Plan;

/** {@code abort}: the application's ABORT. */
public record AbortCommand(Optional<Side> side) implements EndpointMove {

  public static final Verb VERB =
      EndpointMove.plain("abort", "ABORT: an RST, and the connection is gone", AbortCommand::new)
          .says(EndpointMove.saying(Event.Abort.class::isInstance, AbortCommand::new))
          .build();

  @Override
  public AbortCommand as(Side acting) {
    return new AbortCommand(Optional.of(acting));
  }

  @Override
  public String rest() {
    return "abort";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Call(side.orElseThrow(), new Event.Abort()));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
