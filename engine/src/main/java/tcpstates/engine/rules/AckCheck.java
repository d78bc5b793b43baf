package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSING;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;
import static tcpstates.engine.tcp.State.LAST_ACK;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;

/** 3.10.7.4, fifth: the ACK field, with the mitigation of RFC 5961, section 5. */
final class AckCheck {

  private static final String SECTION = "3.10.7.4";

  private static final Rule MISSING =
      new Rule.If(
          "ack.missing",
          SECTION,
          SequenceCheck.OTHER,
          Next.DONE,
          "Every segment but the first SYN and an RST carries an ACK; this one does not and is"
              + " dropped.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.hasAck();
        }
      };

  private static final Rule OF_SYN =
      new Rule.ActingIf(
          "ack.of-syn",
          SECTION,
          in(SYN_RECEIVED),
          Next.GO_ON,
          "Our SYN is acknowledged, so both know both numbers: ESTABLISHED.") {
        @Override
        boolean holds(Turn turn) {
          return turn.ackIsNew();
        }

        @Override
        void act(Turn turn) {
          turn.acknowledged();
          turn.establish();
        }
      };

  private static final Rule BAD_IN_SYN_RECEIVED =
      new Rule.Acting(
          "ack.bad-in-syn-received",
          SECTION,
          in(SYN_RECEIVED),
          Next.DONE,
          "It acknowledges something other than our SYN, so it does not belong to this connection:"
              + " an RST at SEG.ACK answers it. Our connection goes on waiting.") {
        @Override
        void act(Turn turn) {
          Resets.answerAck(turn);
        }
      };

  private static final Rule NOT_YET_SENT =
      new Rule.ActingIf(
          "ack.not-yet-sent",
          SECTION,
          State.SYNCHRONIZED,
          Next.DONE,
          "It acknowledges what has not been sent: an ACK tells the peer where we are, and the"
              + " segment is dropped.") {
        @Override
        boolean holds(Turn turn) {
          return AckCheck.notYetSent(turn);
        }

        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  private static final Rule TOO_OLD =
      new Rule.ActingIf(
          "ack.too-old",
          SECTION,
          State.SYNCHRONIZED,
          Next.DONE,
          "Its ACK is older than SND.UNA by more than the largest window that the peer has offered."
              + " An attacker who guesses a sequence number must guess this one too, so it is"
              + " dropped and answered (RFC 5961, 5).") {
        @Override
        boolean holds(Turn turn) {
          return AckCheck.tooOld(turn);
        }

        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  private static final Rule NEW =
      new Rule.ActingIf(
          "ack.new",
          SECTION,
          State.SYNCHRONIZED,
          Next.GO_ON,
          "SND.UNA advances. Segments that are fully acknowledged are not kept for a repeat any more,"
              + " and the next wait for an ACK has its first length again.") {
        @Override
        boolean holds(Turn turn) {
          return turn.ackIsNew();
        }

        @Override
        void act(Turn turn) {
          turn.acknowledged();
          turn.clocks.heard();
        }
      };

  private static final Rule DUPLICATE =
      new Rule.Acting(
          "ack.duplicate",
          SECTION,
          State.SYNCHRONIZED,
          Next.REMARK,
          "It acknowledges nothing new, which is no fault.") {
        @Override
        void act(Turn turn) {
          turn.clocks.heard();
        }
      };

  private static final Rule WINDOW_NEW =
      new Rule.ActingIf(
          "ack.window",
          SECTION,
          State.SYNCHRONIZED,
          Next.GO_ON,
          "SND.WND is what the peer offers now. The segment that said so is remembered, so that an older"
              + " one can't change it back.") {
        @Override
        boolean holds(Turn turn) {
          return windowIsNewer(turn) && turn.seg.wnd() != turn.sndWnd;
        }

        @Override
        void act(Turn turn) {
          turn.updateSendWindow();
          turn.clocks.heard();
        }
      };

  private static final Rule WINDOW_SAME =
      new Rule.ActingIf(
          "ack.window-same",
          SECTION,
          State.SYNCHRONIZED,
          Next.PASS,
          "The window is as it was; SND.WL1 and SND.WL2 remember this segment.") {
        @Override
        boolean holds(Turn turn) {
          return AckCheck.windowIsNewer(turn);
        }

        @Override
        void act(Turn turn) {
          turn.updateSendWindow();
        }
      };

  private static final Rule WINDOW_OLD =
      new Rule(
          "ack.window-old",
          SECTION,
          State.SYNCHRONIZED,
          Next.PASS,
          "It, or its ACK, is older than the segment that set the window last: its window is out of"
              + " date.");

  private static final Rule FIN_WAIT_1_FIN =
      new Rule.ActingIf(
          "ack.of-fin-in-fin-wait-1",
          SECTION,
          in(FIN_WAIT_1),
          Next.GO_ON,
          "Our FIN is acknowledged: our direction is closed for good. The peer's stays open"
              + " until its FIN comes.") {
        @Override
        boolean holds(Turn turn) {
          return turn.finAcked();
        }

        @Override
        void act(Turn turn) {
          turn.enter(FIN_WAIT_2);
        }
      };

  private static final Rule CLOSING_FIN =
      new Rule.ActingIf(
          "ack.of-fin-in-closing",
          SECTION,
          in(CLOSING),
          Next.GO_ON,
          "The peer's FIN is here, and now ours is acknowledged too: only 2 MSL of waiting are"
              + " left.") {
        @Override
        boolean holds(Turn turn) {
          return turn.finAcked();
        }

        @Override
        void act(Turn turn) {
          turn.enterTimeWait();
        }
      };

  private static final Rule CLOSING_OTHER =
      new Rule(
          "ack.not-of-fin-in-closing",
          SECTION,
          in(CLOSING),
          Next.DONE,
          "Our FIN is not acknowledged, so CLOSING goes on. The peer's FIN has ended its"
              + " stream, so the rest of the segment can't matter.");

  private static final Rule LAST_ACK_FIN =
      new Rule.ActingIf(
          "ack.of-fin-in-last-ack",
          SECTION,
          in(LAST_ACK),
          Next.DONE,
          "Our FIN is acknowledged, and the peer's FIN came before: CLOSED. The side that closed"
              + " first waits 2 MSL.") {
        @Override
        boolean holds(Turn turn) {
          return turn.finAcked();
        }

        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule NOT_FIN =
      new Rule(
          "ack.not-of-fin",
          SECTION,
          State.ALL,
          Next.PASS,
          "It changes nothing about a FIN of ours.");

  static final List<Check> CHECKS =
      List.of(
          new Check(
              "fifth, ACK",
              MISSING,
              OF_SYN,
              BAD_IN_SYN_RECEIVED,
              NOT_YET_SENT,
              TOO_OLD,
              NEW,
              DUPLICATE) {
            @Override
            String finding(Turn turn) {
              return Say.ack(turn);
            }
          },
          new Check("fifth, window", WINDOW_NEW, WINDOW_SAME, WINDOW_OLD) {
            @Override
            String finding(Turn turn) {
              return Say.window(turn);
            }
          },
          new Check(
              "fifth, our FIN", FIN_WAIT_1_FIN, CLOSING_FIN, CLOSING_OTHER, LAST_ACK_FIN, NOT_FIN) {
            @Override
            String finding(Turn turn) {
              return Say.finAcked(turn);
            }
          });

  private AckCheck() {}

  static boolean notYetSent(Turn turn) {
    return turn.seg.ack().after(turn.sndNxt);
  }

  static boolean tooOld(Turn turn) {
    return turn.seg.ack().before(turn.sndUna.plus(-turn.maxSndWnd));
  }

  static boolean windowIsNewer(Turn turn) {
    return turn.sndUna.atOrBefore(turn.seg.ack())
        && (turn.sndWl1.before(turn.seg.seq())
            || (turn.sndWl1.equals(turn.seg.seq()) && turn.sndWl2.atOrBefore(turn.seg.ack())));
  }
}
