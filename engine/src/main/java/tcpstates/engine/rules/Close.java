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

/**
 * 3.10.4, the CLOSE call: "I have nothing more to send". The FIN itself leaves in {@link Transmit}.
 */
final class Close {

  private static final String SECTION = "3.10.4";

  private static final Rule NO_CONNECTION =
      new Rule.Acting(
          "close.no-connection",
          SECTION,
          in(CLOSED),
          Next.REFUSE,
          "There is no connection to close.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NO_CONNECTION);
        }
      };

  private static final Rule LISTENING =
      new Rule.Acting(
          "close.listening",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "There is no connection yet: the TCB is deleted and nothing is sent.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule NOT_ANSWERED =
      new Rule.Acting(
          "close.syn-sent",
          SECTION,
          in(SYN_SENT),
          Next.DONE,
          "Our SYN is not acknowledged: the TCB is deleted and nothing is sent. A SYN,ACK that"
              + " comes later finds no connection and is answered by an RST.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule BEHIND_DATA =
      new Rule.ActingIf(
          "close.waits-for-data",
          SECTION,
          in(SYN_RECEIVED, CLOSE_WAIT),
          Next.DONE,
          "Data is queued: the CLOSE waits until it has been put into segments.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.closeCalled && !turn.queue.isEmpty();
        }

        @Override
        void act(Turn turn) {
          turn.closeCalled = true;
        }
      };

  private static final Rule SYN_RECEIVED_FIN =
      new Rule.ActingIf(
          "close.syn-received",
          SECTION,
          in(SYN_RECEIVED),
          Next.DONE,
          "No data waits, so the FIN need not wait until our SYN is acknowledged: FIN-WAIT-1."
              + " (Linux sends it only after the handshake.)") {
        @Override
        boolean holds(Turn turn) {
          return !turn.closeCalled;
        }

        @Override
        void act(Turn turn) {
          turn.closeCalled = true;
          turn.enter(FIN_WAIT_1);
        }
      };

  private static final Rule ACTIVE =
      new Rule.ActingIf(
          "close.active",
          SECTION,
          in(ESTABLISHED),
          Next.DONE,
          "As far as we know the peer has not closed, so we close first: FIN-WAIT-1 at once. The FIN"
              + " leaves after all data, when the window has room. Receiving goes on.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.closeCalled;
        }

        @Override
        void act(Turn turn) {
          turn.closeCalled = true;
          turn.enter(FIN_WAIT_1);
        }
      };

  private static final Rule PASSIVE =
      new Rule.ActingIf(
          "close.after-peer",
          SECTION,
          in(CLOSE_WAIT),
          Next.DONE,
          "The peer has closed already. Our FIN follows, and LAST-ACK begins when it leaves.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.closeCalled;
        }

        @Override
        void act(Turn turn) {
          turn.closeCalled = true;
        }
      };

  private static final Rule ALREADY =
      new Rule.Acting(
          "close.already",
          SECTION,
          in(
              SYN_RECEIVED,
              ESTABLISHED,
              CLOSE_WAIT,
              FIN_WAIT_1,
              FIN_WAIT_2,
              CLOSING,
              LAST_ACK,
              TIME_WAIT),
          Next.REFUSE,
          "CLOSE has been called already; a second FIN must never be sent.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.CLOSING);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "CLOSE",
          List.of(
              new Check(
                  "CLOSE",
                  NO_CONNECTION,
                  LISTENING,
                  NOT_ANSWERED,
                  BEHIND_DATA,
                  SYN_RECEIVED_FIN,
                  ACTIVE,
                  PASSIVE,
                  ALREADY) {
                @Override
                String finding(Turn turn) {
                  return Say.format(
                      "the connection is in %s, %s to be sent",
                      turn.state, Say.waiting(turn.queue.length()));
                }
              }));

  private Close() {}
}
