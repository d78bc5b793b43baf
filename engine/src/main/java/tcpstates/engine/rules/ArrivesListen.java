package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.LISTEN;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;

/** 3.10.7.2, SEGMENT ARRIVES in LISTEN. */
final class ArrivesListen {

  private static final String SECTION = "3.10.7.2";

  private static final Rule RST =
      new Rule.If(
          "listen.rst",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "There is no connection that an RST could end: it is ignored.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.rst();
        }
      };

  private static final Rule NO_RST =
      new Rule("listen.no-rst", SECTION, in(LISTEN), Next.PASS, "No RST.");

  private static final Rule ACK =
      new Rule.ActingIf(
          "listen.ack",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "In LISTEN nothing waits to be acknowledged: an RST at SEG.ACK tells the sender so.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          Resets.answerAck(turn);
        }
      };

  private static final Rule NO_ACK =
      new Rule("listen.no-ack", SECTION, in(LISTEN), Next.PASS, "No ACK.");

  private static final Rule SYN =
      new Rule.ActingIf(
          "listen.syn",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "A SYN opens a connection: RCV.NXT is the number after it, and SYN,ACK answers it: \"I"
              + " have heard your number, and this is mine\".") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.syn();
        }

        @Override
        void act(Turn turn) {
          turn.selectIss();
          turn.answerSyn();
        }
      };

  private static final Rule OTHER =
      new Rule(
          "listen.other",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "It has no RST, ACK or SYN: it belongs to no connection and is dropped.");

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEGMENT ARRIVES in LISTEN",
          List.of(
              new Check("first, RST", RST, NO_RST) {
                @Override
                String finding(Turn turn) {
                  return Say.flag(turn.seg.rst());
                }
              },
              new Check("second, ACK", ACK, NO_ACK) {
                @Override
                String finding(Turn turn) {
                  return Say.flag(turn.seg.hasAck());
                }
              },
              new Check("third, SYN", SYN, OTHER) {
                @Override
                String finding(Turn turn) {
                  return Say.flag(turn.seg.syn());
                }
              }));

  private ArrivesListen() {}
}
