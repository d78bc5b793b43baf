package tcpstates.repl.command;

import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Plan;

/** {@code close}: the application's CLOSE. */
public record CloseCommand(Optional<Side> side) implements EndpointMove {

  public static final Verb VERB =
      EndpointMove.plain("close", "CLOSE: a FIN once all data is sent", CloseCommand::new)
          .says(EndpointMove.saying(Event.Close.class::isInstance, CloseCommand::new))
          .meantBy("close", "shutdown", "disconnect", "hangup", "stop", "end", "finish")
          .build();

  @Override
  public CloseCommand as(Side acting) {
    return new CloseCommand(Optional.of(acting));
  }

  @Override
  public String rest() {
    return "close";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Call(side.orElseThrow(), new Event.Close()));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
