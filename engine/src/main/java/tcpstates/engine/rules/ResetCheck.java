package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSE_WAIT;
import static tcpstates.engine.tcp.State.CLOSING;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;
import static tcpstates.engine.tcp.State.LAST_ACK;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.TIME_WAIT;

import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Signal;

/** 3.10.7.4, second: the RST bit, with the mitigation of RFC 5961, section 3. */
final class ResetCheck {

  private static final String SECTION = "3.10.7.4";

  private static final Rule NONE =
      new Rule.If("rst.none", SECTION, SequenceCheck.OTHER, Next.PASS, "No RST.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.rst();
        }
      };

  private static final Rule BEFORE_WINDOW =
      new Rule.If(
          "rst.before-window",
          SECTION,
          SequenceCheck.OTHER,
          Next.DONE,
          "The RST itself is before the window, whatever text comes with it: it is dropped and not"
              + " answered.") {
        @Override
        boolean holds(Turn turn) {
          return turn.arrived.seq().before(turn.rcvNxt);
        }
      };

  private static final Rule CHALLENGE =
      new Rule.ActingIf(
          "rst.challenge",
          SECTION,
          SequenceCheck.OTHER,
          Next.DONE,
          "It is in the window, or just after a probe, but not at RCV.NXT: it may be a guess. A"
              + " challenge ACK asks; a peer that has really lost the connection answers with an"
              + " RST that fits (RFC 5961, 3).") {
        @Override
        boolean holds(Turn turn) {
          return !turn.arrived.seq().equals(turn.rcvNxt);
        }

        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  private static final Rule BACK_TO_LISTEN =
      new Rule.ActingIf(
          "rst.back-to-listen",
          SECTION,
          in(SYN_RECEIVED),
          Next.DONE,
          "The SYN was an old duplicate, or its sender has changed its mind: the side listens"
              + " again. Its program is told nothing, and what it had queued is lost.") {
        @Override
        boolean holds(Turn turn) {
          return turn.passive;
        }

        @Override
        void act(Turn turn) {
          turn.backToListen();
        }
      };

  private static final Rule REFUSED =
      new Rule.Acting(
          "rst.refused",
          SECTION,
          in(SYN_RECEIVED),
          Next.DONE,
          "We opened actively, so there is no LISTEN to go back to: the connection is refused.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.REFUSED);
        }
      };

  private static final Rule RESET =
      new Rule.Acting(
          "rst.reset",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT),
          Next.DONE,
          "An RST at exactly RCV.NXT ends the connection: all that was queued is lost, and the"
              + " program is told \"connection reset\".") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.RESET);
        }
      };

  private static final Rule ENDS_CLOSING =
      new Rule.Acting(
          "rst.ends-closing",
          SECTION,
          in(CLOSING, LAST_ACK),
          Next.DONE,
          "Both sides have closed, but our FIN is not acknowledged, so what we sent may not have"
              + " arrived: the program is told \"connection reset\" (3.6, MUST-12; 3.10.7.4 only"
              + " says CLOSED).") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.RESET);
        }
      };

  private static final Rule ENDS_TIME_WAIT =
      new Rule.Acting(
          "rst.ends-time-wait",
          SECTION,
          in(TIME_WAIT),
          Next.DONE,
          "Both FINs have arrived, and ours is acknowledged. The RST only ends the wait, so the"
              + " program is told nothing. It also ends the protection that TIME-WAIT gives:"
              + " this is the hazard of RFC 1337.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  static final Check CHECK =
      new Check(
          "second, RST",
          NONE,
          BEFORE_WINDOW,
          CHALLENGE,
          BACK_TO_LISTEN,
          REFUSED,
          RESET,
          ENDS_CLOSING,
          ENDS_TIME_WAIT) {
        @Override
        String finding(Turn turn) {
          return Say.reset(turn);
        }
      };

  private ResetCheck() {}
}
