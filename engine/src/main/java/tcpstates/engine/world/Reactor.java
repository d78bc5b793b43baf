package tcpstates.engine.world;

import java.util.List;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.TcpSettings;

/**
 * How an endpoint reacts to events: {@link Machine}, or something that remembers its earlier
 * answers. The same question always gets the same answer.
 */
@FunctionalInterface
public interface Reactor {

  /**
   * As {@link Machine#step(Endpoint, List, Acking, TcpSettings, long)}.
   *
   * @param endpoint the endpoint before
   * @param events at least one
   * @param acking how the acknowledgment leaves
   * @param set what has been set for it
   * @param now the time in virtual milliseconds
   */
  Reaction react(Endpoint endpoint, List<Event> events, Acking acking, TcpSettings set, long now);
}
