package tcpstates.repl.session;

import java.util.List;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.World;

/**
 * What a check is judged by at one moment.
 *
 * @param world the world
 * @param sent what the endpoints have sent in the last command so far
 * @param since what has happened since the mark
 */
public record Evidence(World world, List<InFlight> sent, SinceMark since) {
  public Evidence {
    sent = List.copyOf(sent);
  }
}
