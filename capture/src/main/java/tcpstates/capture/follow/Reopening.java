package tcpstates.capture.follow;

import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.State;

/** Decides whether a SYN opens another connection between the same two ends. */
final class Reopening {

  private Reopening() {}

  /**
   * Whether a packet begins another connection. A SYN with a different number does so if the old
   * connection is over, or if its sender has left it. The answer to a SYN that was first taken for
   * a stray does so too.
   *
   * @param from who sent it
   * @param to the other end
   */
  static boolean opens(TcpPacket packet, Party from, Party to) {
    if (!packet.has(TcpPacket.SYN) || packet.has(TcpPacket.RST)) {
      return false;
    }
    return packet.has(TcpPacket.ACK)
        ? answersStray(packet, to)
        : hasOtherNumber(from, packet) && (isLeft(from) || isOver(to));
  }

  /** Whether its connection has ended. */
  private static boolean isOver(Party party) {
    return party.state() == State.CLOSED && party.track().isKnown();
  }

  /** Whether its connection began with a number different from this SYN's. */
  private static boolean hasOtherNumber(Party party, TcpPacket syn) {
    return party.history().syns() > 0 && party.history().firstSyn() != syn.seq();
  }

  /** Whether it may open another connection in its state. */
  private static boolean isLeft(Party party) {
    return switch (party.state()) {
      case CLOSED, LISTEN, SYN_SENT, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> true;
      case SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT -> false;
    };
  }

  /** Whether this SYN,ACK answers a SYN that came in the middle of the connection. */
  private static boolean answersStray(TcpPacket synAck, Party to) {
    History history = to.history();
    return history.lastSyn() != history.firstSyn() && synAck.ack() == history.lastSyn() + 1;
  }
}
