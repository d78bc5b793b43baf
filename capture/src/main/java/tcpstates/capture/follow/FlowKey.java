package tcpstates.capture.follow;

import tcpstates.capture.packet.IpAddress;
import tcpstates.capture.packet.TcpPacket;

/**
 * The two ends of a connection, whichever way round. One and the same is filled in again to look
 * connections up; a map keeps a {@link #copy}.
 */
final class FlowKey {

  private long highA;
  private long lowA;
  private long highB;
  private long lowB;
  private int ports;

  /** This is now the key of a packet. */
  FlowKey of(TcpPacket packet) {
    IpAddress source = packet.source();
    IpAddress destination = packet.destination();
    int from = packet.sourcePort();
    int to = packet.destinationPort();
    boolean inOrder =
        source.low() != destination.low()
            ? source.low() < destination.low()
            : source.high() != destination.high()
                ? source.high() < destination.high()
                : from < to;
    IpAddress a = inOrder ? source : destination;
    IpAddress b = inOrder ? destination : source;
    highA = a.high();
    lowA = a.low();
    highB = b.high();
    lowB = b.low();
    ports = inOrder ? from << 16 | to : to << 16 | from;
    return this;
  }

  FlowKey copy() {
    FlowKey copy = new FlowKey();
    copy.highA = highA;
    copy.lowA = lowA;
    copy.highB = highB;
    copy.lowB = lowB;
    copy.ports = ports;
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlowKey key
        && lowA == key.lowA
        && lowB == key.lowB
        && ports == key.ports
        && highA == key.highA
        && highB == key.highB;
  }

  @Override
  public int hashCode() {
    long mixed = (lowA * 0x9e3779b97f4a7c15L ^ lowB) * 0x9e3779b97f4a7c15L + ports;
    mixed = (mixed ^ highA ^ Long.rotateLeft(highB, 31)) * 0xbf58476d1ce4e5b9L;
    return (int) (mixed >>> 32);
  }
}
