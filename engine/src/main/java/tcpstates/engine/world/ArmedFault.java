package tcpstates.engine.world;

import java.util.Optional;

/**
 * A fault that hits, once, the next matching segment that is sent.
 *
 * @param fault what it does
 * @param pattern which segments it waits for
 * @param from the side whose segments count, if only one side's do
 * @param delay for {@link Fault#DELAY}, by how many milliseconds; else 0
 * @param hidden whether nobody is shown it before it hits
 */
public record ArmedFault(
    Fault fault, SegmentPattern pattern, Optional<Side> from, long delay, boolean hidden) {

  /** A fault that everybody sees. */
  public ArmedFault(Fault fault, SegmentPattern pattern, Optional<Side> from, long delay) {
    this(fault, pattern, from, delay, false);
  }

  /** The same fault, which nobody is shown. */
  public ArmedFault hide() {
    return new ArmedFault(fault, pattern, from, delay, true);
  }

  boolean matches(InFlight sent) {
    return pattern.matches(sent.segment()) && from.filter(side -> side != sent.from()).isEmpty();
  }
}
