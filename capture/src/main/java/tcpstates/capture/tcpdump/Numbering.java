package tcpstates.capture.tcpdump;

import tcpstates.capture.packet.TcpPacket;

/**
 * The sequence numbers of one direction. Tcpdump prints the full number in a SYN and in the first
 * segment that it sees, and counts from there in all others. With {@code -S} it always prints full
 * numbers.
 */
final class Numbering {

  /** A printed number above this is not a distance from a first number that was not seen. */
  private static final long LARGE = 1 << 20;

  private int first;
  private boolean known;
  private int next;

  /** The number of a segment that is sent. A bare ACK is printed without one. */
  int sends(TcpdumpLine line) {
    boolean syn = line.has(TcpPacket.SYN);
    boolean printed = line.seq() >= 0;
    if (printed && (syn || !known)) {
      begin((int) line.seq());
    }
    int seq = printed ? absolute(line.seq()) : next;
    boolean counts = syn || line.has(TcpPacket.FIN);
    int end = seq + line.length() + (counts ? 1 : 0);
    next = end - next > 0 ? end : next;
    return seq;
  }

  /** The number that the peer acknowledges. */
  int acknowledged(long printed) {
    if (!known && printed > LARGE) {
      begin((int) printed - 1);
      next = (int) printed;
    }
    return absolute(printed);
  }

  private void begin(int number) {
    first = number;
    next = number;
    known = true;
  }

  /** The reading that is nearer to the first number. */
  int absolute(long printed) {
    long distance = printed - Integer.toUnsignedLong(first) & 0xffff_ffffL;
    return printed <= distance ? first + (int) printed : (int) printed;
  }
}
