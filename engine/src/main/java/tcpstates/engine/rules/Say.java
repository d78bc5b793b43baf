package tcpstates.engine.rules;

import tcpstates.engine.tcp.SeqNum;

/** The words in which checks tell what they looked at, with the actual numbers. */
final class Say {

  private Say() {}

  static String flag(boolean set) {
    return set ? "yes" : "no";
  }

  static String ackOfSyn(Turn turn) {
    if (!turn.seg.hasAck()) {
      return "no ACK";
    }
    return "SEG.ACK %s %s %s..%s"
        .formatted(
            turn.seg.ack(),
            turn.ackIsNew() ? "is in" : "is not in",
            turn.sndUna.plus(1),
            turn.sndNxt);
  }

  static String sequence(Turn turn) {
    boolean good = Acceptance.acceptable(turn.seg, turn.rcvNxt, turn.rcvWnd);
    String place =
        turn.seg.length() <= 1
            ? turn.seg.seq().toString()
            : turn.seg.seq() + ".." + turn.seg.end().plus(-1);
    return "%s %s; %s".formatted(place, window(turn, good), good ? "acceptable" : "not acceptable");
  }

  private static String window(Turn turn, boolean inside) {
    if (turn.rcvWnd == 0) {
      return "against a closed window at RCV.NXT " + turn.rcvNxt;
    }
    SeqNum last = turn.rcvNxt.plus(turn.rcvWnd - 1L);
    String relation =
        inside && !turn.seg.seq().within(turn.rcvNxt, turn.rcvWnd)
            ? "reaches into"
            : inside ? "is in" : "is not in";
    return "%s %s..%s".formatted(relation, turn.rcvNxt, last);
  }

  static String reset(Turn turn) {
    return turn.seg.rst()
        ? "SEG.SEQ %s, RCV.NXT %s".formatted(turn.arrived.seq(), turn.rcvNxt)
        : "no";
  }

  static String ack(Turn turn) {
    return turn.seg.hasAck()
        ? "SEG.ACK %s, SND.UNA %s, SND.NXT %s".formatted(turn.seg.ack(), turn.sndUna, turn.sndNxt)
        : "no";
  }

  static String window(Turn turn) {
    return "SEG.WND %d, SND.WND %d".formatted(turn.seg.wnd(), turn.sndWnd);
  }

  static String finAcked(Turn turn) {
    if (!turn.finSent) {
      return "our FIN has not been sent";
    }
    return "our FIN is " + (turn.finAcked() ? "acknowledged" : "not acknowledged");
  }

  static String bytes(int number) {
    return number == 1 ? "1 byte" : number + " bytes";
  }

  /** {@code 1 byte waits}, {@code 2 bytes wait}. */
  static String waiting(int number) {
    return bytes(number) + (number == 1 ? " waits" : " wait");
  }

  static String text(Turn turn) {
    int length = turn.seg.data().length();
    return length == 0
        ? "none"
        : "%s from %s, RCV.NXT %s".formatted(bytes(length), turn.seg.textStart(), turn.rcvNxt);
  }

  static String fin(Turn turn) {
    if (turn.seg.fin()) {
      return "yes, at %s, RCV.NXT %s".formatted(turn.seg.end().plus(-1), turn.rcvNxt);
    }
    return turn.finReached() ? "one that came before, at " + turn.rcvNxt : "no";
  }

  static String urgent(Turn turn) {
    return turn.seg.urg() ? "yes, up to " + turn.arrived.seq().plus(turn.arrived.up()) : "no";
  }
}
