package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flag;

/** 3.10.7.1, SEGMENT ARRIVES in CLOSED. All text in the segment is discarded. */
final class ArrivesClosed {

  private static final String SECTION = "3.10.7.1";

  private static final Rule RST =
      new Rule(
          "closed.rst",
          SECTION,
          in(CLOSED),
          Bit.on(Flag.RST),
          Procedure.NOTHING,
          Next.DONE,
          "An RST for a connection that does not exist is discarded; answering it could go on for"
              + " ever.");

  private static final Rule NO_ACK =
      new Rule(
          "closed.no-ack",
          SECTION,
          in(CLOSED),
          Bit.off(Flag.ACK),
          Resets::answerNoAck,
          Next.DONE,
          "There is no connection here: an RST with sequence number 0 acknowledges the whole"
              + " segment. A sender in SYN-SENT believes it.");

  private static final Rule ACK =
      new Rule(
          "closed.ack",
          SECTION,
          in(CLOSED),
          Procedure.ALWAYS,
          Resets::answerAck,
          Next.DONE,
          "There is no connection here: an RST at SEG.ACK, the number that the segment's sender"
              + " expected next.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEGMENT ARRIVES in CLOSED",
          List.of(check("no connection", turn -> turn.seg + " meets no TCB", RST, NO_ACK, ACK)));

  private ArrivesClosed() {}
}
