package tcpstates.engine.rules;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** The number of a segment that was seen to leave: is it new, or was it sent before? */
final class SightedSequence {

  private static final Rule NEXT =
      new Rule.If("seen.next", "3.4", State.ALL, Next.PASS, "It is at the next number.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.seq().equals(turn.sndNxt);
        }
      };

  private static final Rule WINDOW_PROBE =
      new Rule.If(
          "seen.window-probe",
          "3.8.6.1",
          State.ALL,
          Next.DONE,
          "The peer's window is closed, and a segment with an old number asks about it: the persist"
              + " timer has fired. (The RFC probes with one new byte, Linux with an old number and"
              + " no text.)") {
        @Override
        boolean holds(Turn turn) {
          return isProbe(turn) && turn.sndWnd == 0;
        }
      };

  private static final Rule KEEP_ALIVE =
      new Rule.If(
          "seen.keep-alive",
          "3.8.4",
          State.ALL,
          Next.DONE,
          "The number before the next one, with no text or one byte: a keep-alive probe. It asks"
              + " whether the peer is still there.") {
        @Override
        boolean holds(Turn turn) {
          return SightedSequence.isProbe(turn);
        }
      };

  static final Rule OLD_ACK =
      new Rule.If(
          "seen.old-number",
          "3.4",
          State.ALL,
          Next.DONE,
          "An ACK with an old number: it was sent earlier and has been overtaken, or is a copy.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.length() == 0 && turn.seg.seq().before(turn.sndNxt);
        }
      };

  private static final Rule LATE_FIN =
      new Rule.ActingIf(
          "seen.fin-again",
          "3.8.1",
          State.ALL,
          Next.GO_ON,
          "A FIN that is sent again; the first time it was not captured.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.fin() && !turn.finSent && turn.seg.end().atOrBefore(turn.sndNxt);
        }

        @Override
        void act(Turn turn) {
          turn.seg = finAlone(turn.seg);
        }
      };

  private static final Rule AGAIN =
      new Rule.If(
          "seen.again",
          "3.8.1",
          State.ALL,
          Next.DONE,
          "It was not acknowledged in time, and is sent again.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.end().atOrBefore(turn.sndNxt) && turn.seg.end().after(turn.sndUna);
        }
      };

  private static final Rule NEEDLESSLY_AGAIN =
      new Rule.If(
          "seen.again-needlessly",
          "3.8.1",
          State.ALL,
          Next.DONE,
          "It is sent again although its ACK has arrived: it was sent before the ACK came, or is a"
              + " copy.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.end().atOrBefore(turn.sndNxt);
        }
      };

  private static final Rule PARTLY_AGAIN =
      new Rule.ActingIf(
          "seen.again-with-more",
          "3.8.1",
          State.ALL,
          Next.GO_ON,
          "A part of it is sent again, together with more.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.seq().before(turn.sndNxt);
        }

        @Override
        void act(Turn turn) {
          turn.seg = fromNext(turn);
        }
      };

  private static final Rule AFTER_FIN =
      new Rule.If(
          "seen.number-after-fin",
          "3.10.2",
          State.ALL,
          Next.DONE,
          "Its number is after the FIN, where this host can send nothing.") {
        @Override
        boolean holds(Turn turn) {
          return turn.finSent;
        }
      };

  private static final Rule GAP =
      new Rule.Acting(
          "seen.gap",
          "3.4",
          State.ALL,
          Next.GO_ON,
          "Numbers before it are missing: they were sent, and not captured, or are still to come.") {
        @Override
        void act(Turn turn) {
          turn.sndNxt = turn.seg.seq();
        }
      };

  static final List<Rule> DEPARTURES = List.of(AFTER_FIN);

  static final Check CHECK =
      new Check(
          "its number",
          NEXT,
          WINDOW_PROBE,
          KEEP_ALIVE,
          OLD_ACK,
          LATE_FIN,
          AGAIN,
          NEEDLESSLY_AGAIN,
          PARTLY_AGAIN,
          AFTER_FIN,
          GAP) {
        @Override
        String finding(Turn turn) {
          return "SEG.SEQ is " + turn.seg.seq() + ", SND.NXT " + turn.sndNxt;
        }
      };

  private SightedSequence() {}

  /** All is acknowledged, and the number is the last of it (RFC 9293, 3.8.4; Linux). */
  private static boolean isProbe(Turn turn) {
    Segment seg = turn.seg;
    return !seg.fin()
        && seg.data().length() <= 1
        && seg.seq().plus(1).equals(turn.sndUna)
        && (seg.data().isEmpty() || turn.sndUna.equals(turn.sndNxt));
  }

  /** Whether it would be a keep-alive, had all been acknowledged. */
  static boolean standsAtProbe(Turn turn) {
    return !turn.finSent && turn.seg.seq().plus(1).equals(turn.sndNxt);
  }

  private static Segment finAlone(Segment seg) {
    return new Segment(
        seg.flags(), seg.end().plus(-1), seg.ack(), seg.wnd(), seg.up(), Bytes.EMPTY);
  }

  private static Segment fromNext(Turn turn) {
    Segment seg = turn.seg;
    Bytes rest = seg.data().from(Math.min(seg.data().length(), turn.sndNxt.minus(seg.seq())));
    return new Segment(seg.flags(), turn.sndNxt, seg.ack(), seg.wnd(), seg.up(), rest);
  }
}
