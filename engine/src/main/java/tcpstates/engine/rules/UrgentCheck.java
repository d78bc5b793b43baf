package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;

import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** 3.10.7.4, sixth: the URG bit. */
final class UrgentCheck {

  private static final String SECTION = "3.10.7.4";

  private static final Rule URGENT =
      new Rule.ActingIf(
          "urg.urgent",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2),
          Next.GO_ON,
          "RCV.UP moves to the end of the urgent data, if that is further on, and the program is"
              + " told.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.urg();
        }

        @Override
        void act(Turn turn) {
          turn.rcvUp = turn.rcvUp.max(turn.arrived.seq().plus(turn.arrived.up()));
        }
      };

  private static final Rule LATE =
      new Rule.If(
          "urg.after-fin",
          SECTION,
          State.SYNCHRONIZED,
          Next.PASS,
          "The peer has sent its FIN, so it can have nothing urgent to say: ignored.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.urg();
        }
      };

  private static final Rule NONE = new Rule("urg.none", SECTION, State.ALL, Next.PASS, "No URG.");

  static final Check CHECK =
      new Check("sixth, URG", URGENT, LATE, NONE) {
        @Override
        String finding(Turn turn) {
          return Say.urgent(turn);
        }
      };

  private UrgentCheck() {}
}
