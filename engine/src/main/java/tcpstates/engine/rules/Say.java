package tcpstates.engine.rules;

import java.util.Locale;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;

/** The words in which checks tell what they looked at, with the actual numbers. */
final class Say {

  private Say() {}

  /** As {@link String#format(Locale, String, Object...)}, the same in every locale. */
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  static String flag(boolean set) {
    return set ? "yes" : "no";
  }

  static String ackOfSyn(Turn turn) {
    if (!turn.seg.hasAck()) {
      return "no ACK";
    }
    return format(
        "SEG.ACK %s %s %s..%s",
        turn.seg.ack(), turn.ackIsNew() ? "is in" : "is not in", turn.sndUna.plus(1), turn.sndNxt);
  }

  static String sequence(Turn turn) {
    boolean good = Acceptance.acceptable(turn.seg, turn.rcvNxt, turn.rcvWnd);
    return format(
        "%s %s; %s",
        places(turn.seg), window(turn, good), good ? "acceptable" + kept(turn) : "not acceptable");
  }

  /** What is left of a segment that goes beyond the window. */
  private static String kept(Turn turn) {
    Segment kept = Acceptance.trim(turn.seg, turn.rcvNxt, turn.rcvWnd);
    return kept.length() == turn.seg.length() ? "" : format(", %s of it", places(kept));
  }

  private static String places(Segment segment) {
    return segment.length() <= 1
        ? segment.seq().toString()
        : segment.seq() + ".." + segment.end().plus(-1);
  }

  private static String window(Turn turn, boolean inside) {
    if (turn.rcvWnd == 0) {
      return "against a closed window at RCV.NXT " + turn.rcvNxt;
    }
    SeqNum last = turn.rcvNxt.plus(turn.rcvWnd - 1L);
    String relation = relation(turn.seg, turn.rcvNxt, turn.rcvNxt.plus(turn.rcvWnd), inside);
    return format("%s %s..%s", relation, turn.rcvNxt, last);
  }

  private static String relation(Segment seg, SeqNum low, SeqNum edge, boolean inside) {
    boolean before = seg.seq().before(low);
    boolean beyond = seg.end().after(edge);
    if (!inside) {
      return before && beyond ? "covers" : "is not in";
    }
    return before ? "reaches into" : beyond ? "begins in" : "is in";
  }

  static String reset(Turn turn) {
    return turn.seg.rst() ? place(turn) : "no";
  }

  static String syn(Turn turn) {
    if (!turn.arrived.syn()) {
      return "no";
    }
    return SynCheck.counts(turn)
        ? place(turn)
        : "the one that we know, SEG.SEQ " + turn.arrived.seq();
  }

  private static String place(Turn turn) {
    return format("yes, SEG.SEQ %s, RCV.NXT %s", turn.arrived.seq(), turn.rcvNxt);
  }

  static String ack(Turn turn) {
    return turn.seg.hasAck()
        ? format(
            "SEG.ACK %s, SND.UNA %s, SND.NXT %s; %s",
            turn.seg.ack(), turn.sndUna, turn.sndNxt, ackVerdict(turn))
        : "no";
  }

  private static String ackVerdict(Turn turn) {
    if (turn.ackIsNew()) {
      return "new";
    }
    if (turn.state == State.SYN_RECEIVED) {
      return "not our SYN";
    }
    if (AckCheck.notYetSent(turn)) {
      return "not sent yet";
    }
    return AckCheck.tooOld(turn)
        ? "too old by more than the largest window, " + turn.maxSndWnd
        : "nothing new";
  }

  static String window(Turn turn) {
    return format(
        "SEG.WND %d, SND.WND %d; %s than SND.WL1 %s, SND.WL2 %s",
        turn.seg.wnd(),
        turn.sndWnd,
        AckCheck.windowIsNewer(turn) ? "not older" : "older",
        turn.sndWl1,
        turn.sndWl2);
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
        : format("%s from %s, RCV.NXT %s", bytes(length), turn.seg.textStart(), turn.rcvNxt);
  }

  static String fin(Turn turn) {
    if (turn.seg.fin()) {
      return format("yes, at %s, RCV.NXT %s", turn.seg.end().plus(-1), turn.rcvNxt);
    }
    return turn.finReached() ? "one that came before, at " + turn.rcvNxt : "no";
  }

  static String urgent(Turn turn) {
    return turn.seg.urg() ? "yes, up to " + turn.arrived.seq().plus(turn.arrived.up()) : "no";
  }
}
