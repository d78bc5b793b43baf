package tcpstates.capture.follow;

import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;

/** Turns captured packets into the engine's segments. */
final class Segments {

  /** Flags by the lower six bits of the flags octet. */
  private static final Flags[] FLAGS = new Flags[64];

  static {
    Flag[] bits = {Flag.FIN, Flag.SYN, Flag.RST, Flag.PSH, Flag.ACK, Flag.URG};
    for (int octet = 0; octet < FLAGS.length; octet++) {
      Flags flags = Flags.NONE;
      for (int bit = 0; bit < bits.length; bit++) {
        flags = (octet >> bit & 1) != 0 ? flags.with(bits[bit]) : flags;
      }
      FLAGS[octet] = flags;
    }
  }

  private Segments() {}

  static Flags flags(TcpPacket packet) {
    return FLAGS[packet.flags() & 63];
  }

  /** The segment, with its window in bytes. */
  static Segment of(TcpPacket packet, int window) {
    Flags flags = flags(packet);
    return new Segment(
        flags,
        new SeqNum(packet.seq()),
        flags.has(Flag.ACK) ? new SeqNum(packet.ack()) : SeqNum.ZERO,
        window,
        flags.has(Flag.URG) ? packet.urgent() : 0,
        Bytes.unseen(packet.length()));
  }
}
