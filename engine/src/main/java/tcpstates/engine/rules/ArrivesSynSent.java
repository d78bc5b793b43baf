package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.SYN_SENT;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Signal;

/**
 * 3.10.7.3, SEGMENT ARRIVES in SYN-SENT. A SYN,ACK goes on with the sixth check of the other
 * states.
 */
final class ArrivesSynSent {

  private static final String SECTION = "3.10.7.3";

  private static final Rule BAD_ACK_RST =
      new Rule(
          "syn-sent.bad-ack-rst",
          SECTION,
          in(SYN_SENT),
          turn -> turn.seg.hasAck() && !turn.ackIsNew() && turn.seg.rst(),
          Procedure.NOTHING,
          Next.DONE,
          "It does not acknowledge our SYN, so this RST does not answer it: dropped.");

  private static final Rule BAD_ACK =
      new Rule(
          "syn-sent.bad-ack",
          SECTION,
          in(SYN_SENT),
          turn -> turn.seg.hasAck() && !turn.ackIsNew(),
          Resets::answerAck,
          Next.DONE,
          "It acknowledges something other than our SYN: it belongs to another connection, or to"
              + " none, and an RST at SEG.ACK says so. Our connection goes on waiting.");

  private static final Rule GOOD_ACK =
      new Rule(
          "syn-sent.good-ack",
          SECTION,
          in(SYN_SENT),
          Bit.on(Flag.ACK),
          Procedure.NOTHING,
          Next.PASS,
          "It acknowledges our SYN.");

  private static final Rule NO_ACK =
      new Rule(
          "syn-sent.no-ack",
          SECTION,
          in(SYN_SENT),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.PASS,
          "No ACK.");

  private static final Rule REFUSED =
      new Rule(
          "syn-sent.refused",
          SECTION,
          in(SYN_SENT),
          turn -> turn.seg.rst() && turn.seg.hasAck(),
          turn -> turn.close(Signal.REFUSED),
          Next.DONE,
          "An RST that acknowledges our SYN is the peer's refusal: nobody listens there. (3.10.7.3"
              + " says \"connection reset\", 3.10.7.4 and every host \"refused\".)");

  private static final Rule RST_WITHOUT_ACK =
      new Rule(
          "syn-sent.rst-without-ack",
          SECTION,
          in(SYN_SENT),
          Bit.on(Flag.RST),
          Procedure.NOTHING,
          Next.DONE,
          "An RST that acknowledges nothing proves nothing: anybody could have sent it. Dropped.");

  private static final Rule NO_RST =
      new Rule(
          "syn-sent.no-rst",
          SECTION,
          in(SYN_SENT),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.PASS,
          "No RST.");

  private static final Rule SYN_ACK =
      new Rule(
          "syn-sent.syn-ack",
          SECTION,
          in(SYN_SENT),
          turn -> turn.seg.syn() && turn.seg.hasAck(),
          turn -> {
            turn.acknowledged();
            turn.synchronizeTo(turn.arrived);
            turn.establish();
            turn.answerAck();
          },
          Next.GO_ON,
          "Our SYN is acknowledged and the peer's number is known: ESTABLISHED. An ACK tells the"
              + " peer that its number has arrived.");

  private static final Rule SYN =
      new Rule(
          "syn-sent.syn",
          SECTION,
          in(SYN_SENT),
          Bit.on(Flag.SYN),
          Turn::answerSyn,
          Next.DONE,
          "A SYN that does not acknowledge ours: the peer opens too, a simultaneous open. Our SYN"
              + " is sent again, now with an ACK of the peer's.");

  private static final Rule OTHER =
      new Rule(
          "syn-sent.other",
          SECTION,
          in(SYN_SENT),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.DONE,
          "Neither SYN nor RST (this is the fifth check): without the peer's SYN its numbers mean"
              + " nothing yet. Dropped.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEGMENT ARRIVES in SYN-SENT",
          List.of(
              check("first, ACK", Say::ackOfSyn, BAD_ACK_RST, BAD_ACK, GOOD_ACK, NO_ACK),
              check(
                  "second, RST",
                  turn -> Say.flag(turn.seg.rst()),
                  REFUSED,
                  RST_WITHOUT_ACK,
                  NO_RST),
              SecurityCheck.CHECK,
              check("fourth, SYN", turn -> Say.flag(turn.seg.syn()), SYN_ACK, SYN, OTHER),
              UrgentCheck.CHECK,
              TextCheck.CHECK,
              FinCheck.CHECK));

  private ArrivesSynSent() {}
}
