package tcpstates.engine.world;

import java.util.Optional;

/**
 * A fault that strikes, once, the next segment sent that matches.
 *
 * @param fault what it does
 * @param pattern which segments it waits for
 * @param from whose segments alone count, if that was said
 * @param delay for {@link Fault#DELAY}, by how many milliseconds; else 0
 */
public record ArmedFault(Fault fault, SegmentPattern pattern, Optional<Side> from, long delay) {

  boolean matches(InFlight sent) {
    return pattern.matches(sent.segment()) && from.filter(side -> side != sent.from()).isEmpty();
  }
}
