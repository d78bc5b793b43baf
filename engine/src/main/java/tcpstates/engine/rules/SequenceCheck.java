package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.SYN_SENT;
import static tcpstates.engine.tcp.State.TIME_WAIT;

import java.util.EnumSet;
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** 3.10.7.4, first: is any of it inside the receive window? */
final class SequenceCheck {

  /** The states of 3.10.7.4: all those in which the peer's numbers are known. */
  static final Set<State> OTHER = EnumSet.complementOf(EnumSet.of(CLOSED, LISTEN, SYN_SENT));

  private static final String SECTION = "3.10.7.4";

  private static final Rule CROSSED_SYN_ACK =
      new Rule.ActingIf(
          "seq.crossed-syn-ack",
          "3.5",
          in(SYN_RECEIVED),
          Next.PASS,
          "After a simultaneous open the peer's SYN,ACK repeats the SYN that we have, so its number"
              + " is old; but it brings the ACK that we wait for. Figure 7 lets it count, and so do"
              + " we; 3.10.7.4, read literally, would only answer it.") {
        @Override
        boolean holds(Turn turn) {
          return SequenceCheck.isCrossedSynAck(turn);
        }

        @Override
        void act(Turn turn) {
          turn.seg = Acceptance.trim(turn.seg, turn.rcvNxt, turn.rcvWnd);
        }
      };

  private static final Rule ACCEPTABLE =
      new Rule.ActingIf(
          "seq.acceptable",
          SECTION,
          OTHER,
          Next.PASS,
          "It begins or ends in the receive window, or is empty and at RCV.NXT. What is"
              + " outside is cut off.") {
        @Override
        boolean holds(Turn turn) {
          return Acceptance.acceptable(turn.seg, turn.rcvNxt, turn.rcvWnd);
        }

        @Override
        void act(Turn turn) {
          turn.seg = Acceptance.trim(turn.seg, turn.rcvNxt, turn.rcvWnd);
        }
      };

  private static final Rule CLOSED_WINDOW =
      new Rule.ActingIf(
          "seq.closed-window",
          SECTION,
          OTHER,
          Next.GO_ON,
          "Our window is closed, so we can take neither text nor FIN. Its ACK still counts, and we"
              + " answer it, as we must answer a probe; an RST counts and is not answered.") {
        @Override
        boolean holds(Turn turn) {
          return turn.rcvWnd == 0
              && turn.seg.seq().equals(turn.rcvNxt)
              && !turn.seg.syn()
              && (turn.seg.hasAck() || turn.seg.rst());
        }

        @Override
        void act(Turn turn) {
          turn.seg = withoutText(turn.seg);
          if (!turn.seg.rst()) {
            turn.answerAck();
          }
        }
      };

  private static final Rule BEHIND_PROBE =
      new Rule.If(
          "seq.behind-probe",
          SECTION,
          OTHER,
          Next.GO_ON,
          "Our window is closed, and this is one number beyond: the peer counts a probe that we did"
              + " not take. Its ACK still counts; otherwise two closed windows would answer each"
              + " other for ever (A.2). An RST goes on to the next check.") {
        @Override
        boolean holds(Turn turn) {
          return turn.rcvWnd == 0
              && turn.seg.length() == 0
              && turn.seg.seq().equals(turn.rcvNxt.plus(1))
              && (turn.seg.hasAck() || turn.seg.rst());
        }
      };

  private static final Rule OLD_RST =
      new Rule.If(
          "seq.rst-outside",
          SECTION,
          OTHER,
          Next.DONE,
          "An RST outside the window counts as old or forged: it is dropped and not answered.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.rst();
        }
      };

  private static final Rule FIN_AGAIN =
      new Rule.ActingIf(
          "seq.fin-again-in-time-wait",
          SECTION,
          in(TIME_WAIT),
          Next.DONE,
          "The peer's FIN comes again, as it does when our last ACK was lost: the ACK is sent"
              + " again, and the 2 MSL start again. That is what TIME-WAIT is for.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.fin() && turn.seg.end().equals(turn.rcvNxt);
        }

        @Override
        void act(Turn turn) {
          turn.answerAck();
          turn.clocks.startTimeWait();
        }
      };

  private static final Rule UNACCEPTABLE =
      new Rule.Acting(
          "seq.unacceptable",
          SECTION,
          OTHER,
          Next.DONE,
          "It neither begins nor ends in the receive window: it is dropped, and an ACK tells"
              + " the sender what we expect.") {
        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  static final Check CHECK =
      new Check(
          "first, sequence",
          CROSSED_SYN_ACK,
          ACCEPTABLE,
          CLOSED_WINDOW,
          BEHIND_PROBE,
          OLD_RST,
          FIN_AGAIN,
          UNACCEPTABLE) {
        @Override
        String finding(Turn turn) {
          return Say.sequence(turn);
        }
      };

  private SequenceCheck() {}

  /** Whether it brings the ACK that we wait for after a simultaneous open (Figure 7). */
  static boolean isCrossedSynAck(Turn turn) {
    Segment seg = turn.arrived;
    return turn.state == SYN_RECEIVED
        && !turn.passive
        && seg.syn()
        && seg.hasAck()
        && !seg.rst()
        && seg.seq().equals(turn.irs)
        && turn.ackIsNew();
  }

  private static Segment withoutText(Segment seg) {
    return new Segment(
        seg.flags().without(Flag.FIN), seg.seq(), seg.ack(), seg.wnd(), seg.up(), Bytes.EMPTY);
  }
}
