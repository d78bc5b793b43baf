package tcpstates.engine.rules;

import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;

/** Which part of a segment is in the receive window (RFC 9293, 3.4 and 3.10.7.4, Table 6). */
final class Acceptance {

  private Acceptance() {}

  /** The four cases of Table 6. */
  static boolean acceptable(Segment segment, SeqNum rcvNxt, int rcvWnd) {
    int length = segment.length();
    if (length == 0) {
      return rcvWnd == 0 ? segment.seq().equals(rcvNxt) : segment.seq().within(rcvNxt, rcvWnd);
    }
    return segment.seq().within(rcvNxt, rcvWnd)
        || segment.seq().plus(length - 1).within(rcvNxt, rcvWnd);
  }

  /** The segment without what is outside the window, SYN and FIN included. */
  static Segment trim(Segment segment, SeqNum rcvNxt, int rcvWnd) {
    return trimEnd(trimFront(segment, rcvNxt), rcvNxt.plus(rcvWnd));
  }

  private static Segment trimFront(Segment segment, SeqNum rcvNxt) {
    if (!segment.seq().before(rcvNxt)) {
      return segment;
    }
    Flags flags = segment.flags().without(Flag.SYN);
    Bytes data = segment.data();
    int old = Math.min(rcvNxt.minus(segment.textStart()), data.length());
    return new Segment(
        flags, rcvNxt, segment.ack(), segment.wnd(), segment.up(), data.from(Math.max(0, old)));
  }

  private static Segment trimEnd(Segment segment, SeqNum edge) {
    int beyond = segment.end().minus(edge);
    if (beyond <= 0 || segment.length() == 0) {
      return segment;
    }
    Flags flags = segment.flags().without(Flag.FIN);
    int cut = beyond - (segment.fin() ? 1 : 0);
    Bytes data = segment.data().slice(0, Math.max(0, segment.data().length() - cut));
    return new Segment(flags, segment.seq(), segment.ack(), segment.wnd(), segment.up(), data);
  }
}
