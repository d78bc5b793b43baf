package tcpstates.engine.rules;

import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;

/** Reset generation (3.5.2): each RST has the number that its receiver will accept. */
final class Resets {

  private Resets() {}

  /** {@code <SEQ=SND.NXT><CTL=RST>} for ABORT. */
  static void abort(Turn turn) {
    turn.story.sent(Segment.bare(Flags.RST, turn.sndNxt, 0));
  }

  /** {@code <SEQ=SEG.ACK><CTL=RST>}, the answer to an ACK that fits no connection. */
  static void answerAck(Turn turn) {
    turn.reply(Segment.bare(Flags.RST, turn.arrived.ack(), 0));
  }

  /** {@code <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>}, the answer to a segment without ACK. */
  static void answerNoAck(Turn turn) {
    turn.reply(new Segment(Flags.RST_ACK, SeqNum.ZERO, turn.arrived.end(), 0, 0, Bytes.EMPTY));
  }
}
