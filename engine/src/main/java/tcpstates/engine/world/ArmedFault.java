package tcpstates.engine.world;

import java.util.Optional;

/**
 * A fault that hits, once, the next matching segment that is sent.
 *
 * @param fault what it does
 * @param pattern which segments it waits for
 * @param from the side whose segments count, if only one side's do
 * @param delay for {@link Fault#DELAY}, by how many milliseconds; else 0
 */
public record ArmedFault(Fault fault, SegmentPattern pattern, Optional<Side> from, long delay) {

  boolean matches(InFlight sent) {
    return pattern.matches(sent.segment()) && from.filter(side -> side != sent.from()).isEmpty();
  }
}
