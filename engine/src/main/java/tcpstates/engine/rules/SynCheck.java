package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;

import tcpstates.engine.rules.Rule.Next;

/** 3.10.7.4, fourth: the SYN bit, with the mitigation of RFC 5961, section 4. */
final class SynCheck {

  private static final String SECTION = "3.10.7.4";

  private static final Rule NONE =
      new Rule.If(
          "syn.none",
          SECTION,
          SequenceCheck.OTHER,
          Next.PASS,
          "No SYN, or one that we know: that of the SYN,ACK of a simultaneous open.") {
        @Override
        boolean holds(Turn turn) {
          return !counts(turn);
        }
      };

  private static final Rule BACK_TO_LISTEN =
      new Rule.ActingIf(
          "syn.back-to-listen",
          SECTION,
          in(SYN_RECEIVED),
          Next.DONE,
          "A second SYN with another number: the first does not count any more. After a passive"
              + " OPEN the side goes back to LISTEN, and what was queued is lost. The SYN is"
              + " dropped; it is served when it is sent again.") {
        @Override
        boolean holds(Turn turn) {
          return turn.passive && turn.seg.syn();
        }

        @Override
        void act(Turn turn) {
          turn.backToListen();
        }
      };

  private static final Rule CHALLENGE =
      new Rule.Acting(
          "syn.challenge",
          SECTION,
          SequenceCheck.OTHER,
          Next.DONE,
          "A SYN on a connection that exists, whatever its number: an old copy, an attack, or a"
              + " peer that has forgotten it. A challenge ACK asks; a peer that has forgotten"
              + " answers with an RST that fits (RFC 5961, 4).") {
        @Override
        void act(Turn turn) {
          turn.answerAck();
        }
      };

  static final Check CHECK =
      new Check("fourth, SYN", NONE, BACK_TO_LISTEN, CHALLENGE) {
        @Override
        String finding(Turn turn) {
          return Say.syn(turn);
        }
      };

  private SynCheck() {}

  /**
   * A SYN counts whatever its number (RFC 5961, 4.2), even if it was before the window and was cut
   * off from text that was not. The one of a crossed SYN,ACK is known and expected.
   */
  static boolean counts(Turn turn) {
    return turn.arrived.syn() && !SequenceCheck.isCrossedSynAck(turn);
  }
}
