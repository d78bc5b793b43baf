package tcpstates.engine.world;

import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.TcpSettings;

/**
 * One side of the world.
 *
 * @param tcp its endpoint
 * @param settings what has been set for it
 * @param play who plays its TCP
 * @param held the segment that has arrived and waits for the answer a person owes, if any
 */
public record Seat(Endpoint tcp, TcpSettings settings, Play play, Optional<InFlight> held) {

  /** Whether an answer is owed. */
  public boolean owes() {
    return held.isPresent();
  }

  Seat withTcp(Endpoint next) {
    return with(next, settings);
  }

  Seat with(Endpoint nextTcp, TcpSettings nextSettings) {
    return nextTcp == tcp && nextSettings == settings
        ? this
        : new Seat(nextTcp, nextSettings, play, held);
  }

  Seat withPlay(Play next) {
    return new Seat(tcp, settings, next, held);
  }

  Seat holding(InFlight segment) {
    return new Seat(tcp, settings, play, Optional.of(segment));
  }

  Seat free() {
    return held.isEmpty() ? this : new Seat(tcp, settings, play, Optional.empty());
  }
}
