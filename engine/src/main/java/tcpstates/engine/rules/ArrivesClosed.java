package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;

/** 3.10.7.1, SEGMENT ARRIVES in CLOSED. All text in the segment is discarded. */
final class ArrivesClosed {

  private static final String SECTION = "3.10.7.1";

  private static final Rule RST =
      new Rule.If(
          "closed.rst",
          SECTION,
          in(CLOSED),
          Next.DONE,
          "An RST for a connection that does not exist is discarded; answering it could go on for"
              + " ever.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.rst();
        }
      };

  private static final Rule NO_ACK =
      new Rule.ActingIf(
          "closed.no-ack",
          SECTION,
          in(CLOSED),
          Next.DONE,
          "There is no connection here: an RST with sequence number 0 acknowledges the whole"
              + " segment. A sender in SYN-SENT believes it.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          Resets.answerNoAck(turn);
        }
      };

  private static final Rule ACK =
      new Rule.Acting(
          "closed.ack",
          SECTION,
          in(CLOSED),
          Next.DONE,
          "There is no connection here: an RST at SEG.ACK, the number that the segment's sender"
              + " expected next.") {
        @Override
        void act(Turn turn) {
          Resets.answerAck(turn);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEGMENT ARRIVES in CLOSED",
          List.of(
              new Check("no connection", RST, NO_ACK, ACK) {
                @Override
                String finding(Turn turn) {
                  return turn.seg + " meets no TCB";
                }
              }));

  private ArrivesClosed() {}
}
