package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.SYN_SENT;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Signal;

/**
 * 3.10.7.3, SEGMENT ARRIVES in SYN-SENT. A SYN,ACK goes on with the sixth check of the other
 * states.
 */
final class ArrivesSynSent {

  private static final String SECTION = "3.10.7.3";

  private static final Rule BAD_ACK_RST =
      new Rule.If(
          "syn-sent.bad-ack-rst",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "It does not acknowledge our SYN, so this RST does not answer it: dropped.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.hasAck() && !turn.ackIsNew() && turn.seg.rst();
        }
      };

  private static final Rule BAD_ACK =
      new Rule.ActingIf(
          "syn-sent.bad-ack",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "It acknowledges something other than our SYN: it belongs to another connection, or to"
              + " none, and an RST at SEG.ACK says so. Our connection goes on waiting.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.hasAck() && !turn.ackIsNew();
        }

        @Override
        void act(Turn turn) {
          Resets.answerAck(turn);
        }
      };

  private static final Rule GOOD_ACK =
      new Rule.If(
          "syn-sent.good-ack", SECTION, in(SYN_SENT), Next.PASS, "It acknowledges our SYN.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.hasAck();
        }
      };

  private static final Rule NO_ACK =
      new Rule("syn-sent.no-ack", SECTION, in(SYN_SENT), Next.PASS, "No ACK.");

  private static final Rule REFUSED =
      new Rule.ActingIf(
          "syn-sent.refused",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "An RST that acknowledges our SYN is the peer's refusal: nobody listens there. (3.10.7.3"
              + " says \"connection reset\", 3.10.7.4 and every host \"refused\".)") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.rst() && turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          turn.close(Signal.REFUSED);
        }
      };

  private static final Rule RST_WITHOUT_ACK =
      new Rule.If(
          "syn-sent.rst-without-ack",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "An RST that acknowledges nothing proves nothing: anybody could have sent it. Dropped.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.rst();
        }
      };

  private static final Rule NO_RST =
      new Rule("syn-sent.no-rst", SECTION, in(SYN_SENT), Next.PASS, "No RST.");

  private static final Rule SYN_ACK =
      new Rule.ActingIf(
          "syn-sent.syn-ack",
          SECTION,
          in(SYN_SENT),
          Next.GO_ON,
          "Our SYN is acknowledged and the peer's number is known: ESTABLISHED. An ACK tells the"
              + " peer that its number has arrived.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.syn() && turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          turn.acknowledged();
          turn.synchronizeTo(turn.arrived);
          turn.establish();
          turn.answerAck();
        }
      };

  private static final Rule SYN =
      new Rule.ActingIf(
          "syn-sent.syn",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "A SYN that does not acknowledge ours: the peer opens too, a simultaneous open. Our SYN"
              + " is sent again, now with an ACK of the peer's.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.syn();
        }

        @Override
        void act(Turn turn) {
          turn.answerSyn();
        }
      };

  private static final Rule OTHER =
      new Rule(
          "syn-sent.other",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "Neither SYN nor RST: without the peer's SYN its numbers mean nothing yet. Dropped.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEGMENT ARRIVES in SYN-SENT",
          List.of(
              new Check("first, ACK", BAD_ACK_RST, BAD_ACK, GOOD_ACK, NO_ACK) {
                @Override
                String finding(Turn turn) {
                  return Say.ackOfSyn(turn);
                }
              },
              new Check("second, RST", REFUSED, RST_WITHOUT_ACK, NO_RST) {
                @Override
                String finding(Turn turn) {
                  return Say.flag(turn.seg.rst());
                }
              },
              SecurityCheck.CHECK,
              new Check("fourth, SYN", SYN_ACK, SYN, OTHER) {
                @Override
                String finding(Turn turn) {
                  return Say.flag(turn.seg.syn());
                }
              },
              UrgentCheck.CHECK,
              TextCheck.CHECK,
              FinCheck.CHECK));

  private ArrivesSynSent() {}
}
