package tcpstates.repl.command;

import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Plan;

/** {@code connect}: the application's active OPEN. */
public record ConnectCommand(Optional<Side> side) implements EndpointMove {

  public static final Verb VERB =
      EndpointMove.plain("connect", "active OPEN: send a SYN", ConnectCommand::new)
          .says(
              EndpointMove.saying(
                  call -> call instanceof Event.Open open && open.active(), ConnectCommand::new))
          .meantBy("connect", "open", "dial", "call")
          .build();

  @Override
  public ConnectCommand as(Side acting) {
    return new ConnectCommand(Optional.of(acting));
  }

  @Override
  public String rest() {
    return "connect";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Call(side.orElseThrow(), new Event.Open(true)));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
