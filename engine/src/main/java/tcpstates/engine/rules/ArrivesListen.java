package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.LISTEN;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flag;

/** 3.10.7.2, SEGMENT ARRIVES in LISTEN. */
final class ArrivesListen {

  private static final String SECTION = "3.10.7.2";

  private static final Rule RST =
      new Rule(
          "listen.rst",
          SECTION,
          in(LISTEN),
          Bit.on(Flag.RST),
          Procedure.NOTHING,
          Next.DONE,
          "There is no connection that an RST could end: it is ignored.");

  private static final Rule NO_RST =
      new Rule(
          "listen.no-rst",
          SECTION,
          in(LISTEN),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.PASS,
          "No RST.");

  private static final Rule ACK =
      new Rule(
          "listen.ack",
          SECTION,
          in(LISTEN),
          Bit.on(Flag.ACK),
          Resets::answerAck,
          Next.DONE,
          "In LISTEN nothing waits to be acknowledged: an RST at SEG.ACK tells the sender so.");

  private static final Rule NO_ACK =
      new Rule(
          "listen.no-ack",
          SECTION,
          in(LISTEN),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.PASS,
          "No ACK.");

  private static final Rule SYN =
      new Rule(
          "listen.syn",
          SECTION,
          in(LISTEN),
          Bit.on(Flag.SYN),
          turn -> {
            turn.selectIss();
            turn.answerSyn();
          },
          Next.DONE,
          "A SYN opens a connection: RCV.NXT is the number after it, and SYN,ACK answers it: \"I"
              + " have heard your number, and this is mine\".");

  private static final Rule OTHER =
      new Rule(
          "listen.other",
          SECTION,
          in(LISTEN),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.DONE,
          "It has no RST, ACK or SYN (this is the fourth check): it belongs to no connection and is"
              + " dropped.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEGMENT ARRIVES in LISTEN",
          List.of(
              check("first, RST", turn -> Say.flag(turn.seg.rst()), RST, NO_RST),
              check("second, ACK", turn -> Say.flag(turn.seg.hasAck()), ACK, NO_ACK),
              check("third, SYN", turn -> Say.flag(turn.seg.syn()), SYN, OTHER)));

  private ArrivesListen() {}
}
