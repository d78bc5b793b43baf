package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSE_WAIT;
import static tcpstates.engine.tcp.State.CLOSING;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;
import static tcpstates.engine.tcp.State.LAST_ACK;
import static tcpstates.engine.tcp.State.TIME_WAIT;

import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;

/** 3.10.7.4, eighth: the FIN bit. A FIN counts when everything before it has arrived. */
final class FinCheck {

  private static final String SECTION = "3.10.7.4";

  private static final Rule NONE =
      new Rule.If(
          "fin.none", SECTION, State.ALL, Next.PASS, "No FIN counts here: nothing more to do.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.fin() && !turn.finReached();
        }
      };

  private static final Rule AGAIN_IN_TIME_WAIT =
      new Rule.Acting(
          "fin.beyond-fin-in-time-wait",
          SECTION,
          in(TIME_WAIT),
          Next.DONE,
          "A FIN in TIME-WAIT is acknowledged, and the 2 MSL start again.") {
        @Override
        void act(Turn turn) {
          turn.answerAck();
          turn.clocks.startTimeWait();
        }
      };

  private static final Rule AGAIN =
      new Rule.Acting(
          "fin.beyond-fin",
          SECTION,
          in(CLOSE_WAIT, CLOSING, LAST_ACK),
          Next.DONE,
          "A second FIN beyond the first can't be the peer's: the state remains, and an ACK says what"
              + " we expect.") {
        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  private static final Rule OVERTAKEN =
      new Rule.ActingIf(
          "fin.overtaken",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2),
          Next.DONE,
          "Text beyond this FIN has been taken already, so one of the two is forged: the FIN is"
              + " ignored, and an ACK says what we expect.") {
        @Override
        boolean holds(Turn turn) {
          return !inOrder(turn) && finNumber(turn).before(turn.rcvNxt);
        }

        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  private static final Rule EARLY =
      new Rule.ActingIf(
          "fin.early",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2),
          Next.DONE,
          "Text before the FIN is missing: the FIN is kept and counts when the gap is filled.") {
        @Override
        boolean holds(Turn turn) {
          return !inOrder(turn);
        }

        @Override
        void act(Turn turn) {
          turn.holdFin();
          turn.answerAck();
        }
      };

  private static final Rule PEER_CLOSES =
      new Rule.Acting(
          "fin.peer-closes",
          SECTION,
          in(ESTABLISHED),
          Next.DONE,
          "The peer will send no more. CLOSE-WAIT lasts until our own FIN leaves, after our"
              + " program's CLOSE; until then data may still go the other way.") {
        @Override
        void act(Turn turn) {
          turn.acceptFin();
          turn.enter(CLOSE_WAIT);
        }
      };

  private static final Rule CROSSED =
      new Rule.Acting(
          "fin.crossed",
          SECTION,
          in(FIN_WAIT_1),
          Next.DONE,
          "The peer's FIN is here, and ours is not acknowledged yet; perhaps the two have"
              + " crossed. CLOSING waits for that ACK.") {
        @Override
        void act(Turn turn) {
          turn.acceptFin();
          turn.enter(CLOSING);
        }
      };

  private static final Rule WITH_ACK =
      new Rule.ActingIf(
          "fin.with-ack-of-ours",
          SECTION,
          in(FIN_WAIT_2),
          Next.DONE,
          "One segment acknowledges our FIN and brings the peer's, or the last text before it:"
              + " from FIN-WAIT-1 straight to TIME-WAIT (note 2 of Figure 5).") {
        @Override
        boolean holds(Turn turn) {
          return turn.story.leftAlready(FIN_WAIT_1);
        }

        @Override
        void act(Turn turn) {
          turn.acceptFin();
          turn.enterTimeWait();
          turn.story.joinLastTwo();
        }
      };

  private static final Rule LAST =
      new Rule.Acting(
          "fin.last",
          SECTION,
          in(FIN_WAIT_2),
          Next.DONE,
          "Both directions are closed. The ACK of this FIN may be lost, so TIME-WAIT stays for 2 MSL"
              + " to repeat it, and to let old segments die.") {
        @Override
        void act(Turn turn) {
          turn.acceptFin();
          turn.enterTimeWait();
        }
      };

  static final Check CHECK =
      new Check(
          "eighth, FIN",
          NONE,
          AGAIN_IN_TIME_WAIT,
          AGAIN,
          OVERTAKEN,
          EARLY,
          PEER_CLOSES,
          CROSSED,
          WITH_ACK,
          LAST) {
        @Override
        String finding(Turn turn) {
          return Say.fin(turn);
        }
      };

  private FinCheck() {}

  private static boolean inOrder(Turn turn) {
    return turn.finReached() || (turn.seg.fin() && finNumber(turn).equals(turn.rcvNxt));
  }

  private static SeqNum finNumber(Turn turn) {
    return turn.seg.end().plus(-1);
  }
}
