package tcpstates.engine.world;

import tcpstates.engine.tcp.Segment;

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
 */
public record InFlight(
    int id,
    Side from,
    Segment segment,
    int copyOf,
    boolean corrupt,
    boolean forged,
    long notBefore) {

  /** Where it goes. */
  public Side to() {
    return from.peer();
  }

  InFlight corrupted() {
    return new InFlight(id, from, segment, copyOf, true, forged, notBefore);
  }

  InFlight delayedTo(long time) {
    return new InFlight(id, from, segment, copyOf, corrupt, forged, time);
  }

  InFlight copy(int newId) {
    int first = copyOf == 0 ? id : copyOf;
    return new InFlight(newId, from, segment, first, corrupt, forged, notBefore);
  }
}
