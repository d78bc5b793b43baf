package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.CLOSE_WAIT;
import static tcpstates.engine.tcp.State.CLOSING;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;
import static tcpstates.engine.tcp.State.LAST_ACK;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.SYN_SENT;
import static tcpstates.engine.tcp.State.TIME_WAIT;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Signal;

/** 3.10.5, the ABORT call. */
final class Abort {

  private static final String SECTION = "3.10.5";

  private static final Rule NO_CONNECTION =
      new Rule.Acting(
          "abort.no-connection",
          SECTION,
          in(CLOSED),
          Next.REFUSE,
          "There is no connection to abort.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NO_CONNECTION);
        }
      };

  private static final Rule SILENT =
      new Rule.Acting(
          "abort.not-synchronized",
          SECTION,
          in(LISTEN, SYN_SENT),
          Next.DONE,
          "The TCB is deleted. No RST is sent, because there is no connection yet that it could"
              + " end.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.ABORTED);
        }
      };

  private static final Rule RESETS =
      new Rule.Acting(
          "abort.resets",
          SECTION,
          in(SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT),
          Next.DONE,
          "An RST at SND.NXT leaves to tell the peer that the connection is over. Everything queued"
              + " is lost, and there is no TIME-WAIT.") {
        @Override
        void act(Turn turn) {
          Resets.abort(turn);
          turn.close(Signal.ABORTED);
        }
      };

  private static final Rule BOTH_CLOSED =
      new Rule.Acting(
          "abort.both-closed",
          SECTION,
          in(CLOSING, LAST_ACK, TIME_WAIT),
          Next.DONE,
          "Both programs have closed: the TCB is deleted, and no RST is sent. (Note 3 of Figure"
              + " 5 leads to TIME-WAIT; we follow 3.10.5: CLOSED.)") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.ABORTED);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "ABORT",
          List.of(
              new Check("ABORT", NO_CONNECTION, SILENT, RESETS, BOTH_CLOSED) {
                @Override
                String finding(Turn turn) {
                  return "the connection is in " + turn.state;
                }
              }));

  private Abort() {}
}
