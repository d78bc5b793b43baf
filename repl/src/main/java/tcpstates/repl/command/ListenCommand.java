package tcpstates.repl.command;

import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Plan;

/** {@code listen}: the application's passive OPEN. */
public record ListenCommand(Optional<Side> side) implements EndpointMove {

  public static final Verb VERB =
      EndpointMove.plain("listen", "passive OPEN: wait for a SYN", ListenCommand::new)
          .says(
              EndpointMove.saying(
                  call -> call instanceof Event.Open open && !open.active(), ListenCommand::new))
          .meantBy("listen", "accept", "bind")
          .build();

  @Override
  public ListenCommand as(Side acting) {
    return new ListenCommand(Optional.of(acting));
  }

  @Override
  public String rest() {
    return "listen";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Call(side.orElseThrow(), new Event.Open(false)));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
