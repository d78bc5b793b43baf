package tcpstates.engine.world;

import java.util.List;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.Timers;

/**
 * A segment in flight.
 *
 * @param id its number, from 1, in the order of sending
 * @param from the side that sent it; for a forged one, the side that it claims to come from
 * @param segment the segment
 * @param copyOf the number of the segment it is a copy of, or 0
 * @param corrupt whether its checksum is broken
 * @param forged whether neither endpoint sent it
 * @param notBefore it can't arrive before this time, in virtual milliseconds
 * @param notAfter it is lost after this time, because no segment outlives MSL; {@link Timers#OFF}
 *     if it was not delayed: then whoever carries it says how long it takes
 */
public record InFlight(
    int id,
    Side from,
    Segment segment,
    int copyOf,
    boolean corrupt,
    boolean forged,
    long notBefore,
    long notAfter) {

  /** A segment that was not delayed. */
  public InFlight(
      int id,
      Side from,
      Segment segment,
      int copyOf,
      boolean corrupt,
      boolean forged,
      long notBefore) {
    this(id, from, segment, copyOf, corrupt, forged, notBefore, Timers.OFF);
  }

  /** Where it goes. */
  public Side to() {
    return from.peer();
  }

  /** When the first of some segments is lost if it has not arrived, or {@link Timers#OFF}. */
  static long firstLost(List<InFlight> wire) {
    long first = Timers.OFF;
    for (InFlight segment : wire) {
      first = Math.min(first, segment.lostAt());
    }
    return first;
  }

  /** When it is lost if it has not arrived, or {@link Timers#OFF}. */
  long lostAt() {
    return notAfter == Timers.OFF ? Timers.OFF : notAfter + 1;
  }

  InFlight corrupted() {
    return new InFlight(id, from, segment, copyOf, true, forged, notBefore, notAfter);
  }

  /**
   * The same, on a slow path.
   *
   * @param lifetime how long it can be there
   */
  InFlight delayed(long now, long delay, long lifetime) {
    long last = notAfter == Timers.OFF ? now + lifetime : notAfter;
    return new InFlight(id, from, segment, copyOf, corrupt, forged, now + delay, last);
  }

  InFlight copy(int newId) {
    int first = copyOf == 0 ? id : copyOf;
    return new InFlight(newId, from, segment, first, corrupt, forged, notBefore, notAfter);
  }
}
