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
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/** 3.10.2, the SEND call. */
final class Send {

  private static final String SECTION = "3.10.2";

  private static final Rule NO_CONNECTION =
      new Rule.Acting(
          "send.no-connection",
          SECTION,
          in(CLOSED),
          Next.REFUSE,
          "There is no connection to send on: OPEN comes first.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NO_CONNECTION);
        }
      };

  private static final Rule CLOSING_ALREADY =
      new Rule.Acting(
          "send.closing",
          SECTION,
          in(FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT),
          Next.REFUSE,
          "After CLOSE no new data is taken: our FIN ends the stream.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.CLOSING);
        }
      };

  private static final Rule CLOSE_QUEUED =
      new Rule.ActingIf(
          "send.after-close",
          SECTION,
          in(SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT),
          Next.REFUSE,
          "CLOSE has been called. Its FIN has not left yet, and no SEND may follow it.") {
        @Override
        boolean holds(Turn turn) {
          return turn.closeCalled;
        }

        @Override
        void act(Turn turn) {
          turn.refuse(CallError.CLOSING);
        }
      };

  private static final Rule NO_ROOM =
      new Rule.ActingIf(
          "send.no-room",
          SECTION,
          in(LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT),
          Next.REFUSE,
          "The send buffer holds 65536 bytes; there is not enough room for this.") {
        @Override
        boolean holds(Turn turn) {
          return waiting(turn) + turn.sendCall().data().length() > TcpSettings.SEND_BUFFER;
        }

        @Override
        void act(Turn turn) {
          turn.refuse(CallError.INSUFFICIENT_RESOURCES);
        }
      };

  private static final Rule FROM_LISTEN =
      new Rule.Acting(
          "send.listen-turns-active",
          SECTION,
          in(LISTEN),
          Next.DONE,
          "SEND in LISTEN turns the connection from passive to active: a SYN leaves, and the data"
              + " waits until the connection is open.") {
        @Override
        void act(Turn turn) {
          turn.openWith(false);
          turn.selectIss();
          turn.sendSyn(Flags.SYN);
          queue(turn);
          turn.enter(SYN_SENT);
        }
      };

  private static final Rule QUEUED =
      new Rule.Acting(
          "send.queued",
          SECTION,
          in(SYN_SENT, SYN_RECEIVED),
          Next.DONE,
          "The connection is not open yet: the data is queued, and may leave once it is.") {
        @Override
        void act(Turn turn) {
          Send.queue(turn);
        }
      };

  private static final Rule SEGMENTIZED =
      new Rule.Acting(
          "send.segmentized",
          SECTION,
          in(ESTABLISHED, CLOSE_WAIT),
          Next.DONE,
          "The data leaves in segments that carry an acknowledgment, as soon as the peer's window has"
              + " enough room.") {
        @Override
        void act(Turn turn) {
          Send.queue(turn);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "SEND",
          List.of(
              new Check(
                  "SEND",
                  NO_CONNECTION,
                  CLOSING_ALREADY,
                  CLOSE_QUEUED,
                  NO_ROOM,
                  FROM_LISTEN,
                  QUEUED,
                  SEGMENTIZED) {
                @Override
                String finding(Turn turn) {
                  return Say.format(
                      "%s; the connection is in %s, %s already",
                      Say.bytes(turn.sendCall().data().length()),
                      turn.state,
                      Say.waiting(waiting(turn)));
                }
              }));

  private Send() {}

  private static int waiting(Turn turn) {
    if (turn.state == State.CLOSED) {
      return 0;
    }
    return turn.queue.length()
        + turn.unacked.stream().mapToInt((Segment segment) -> segment.data().length()).sum();
  }

  private static void queue(Turn turn) {
    turn.queue = turn.queue.plus(turn.sendCall().data());
    if (turn.sendCall().urgent()) {
      turn.sndUp = turn.sndNxt.plus(turn.queue.length());
    }
  }
}
