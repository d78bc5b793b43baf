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

/** 3.10.3, the RECEIVE call. One that would wait in a real host is answered at once here. */
final class Receive {

  private static final String SECTION = "3.10.3";

  private static final Rule NO_CONNECTION =
      new Rule.Acting(
          "receive.no-connection",
          SECTION,
          in(CLOSED),
          Next.REFUSE,
          "There is no connection to read from.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NO_CONNECTION);
        }
      };

  private static final Rule NOT_OPEN =
      new Rule.Acting(
          "receive.not-open",
          SECTION,
          in(LISTEN, SYN_SENT, SYN_RECEIVED),
          Next.REFUSE,
          "The connection is not open yet. By the RFC the call would wait until it is.") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NOTHING_TO_READ);
        }
      };

  private static final Rule CLOSED_BY_PEER =
      new Rule.ActingIf(
          "receive.closing",
          SECTION,
          in(CLOSE_WAIT),
          Next.REFUSE,
          "The peer has sent its FIN and all its data has been read: this is the end of its"
              + " stream.") {
        @Override
        boolean holds(Turn turn) {
          return turn.unread == 0;
        }

        @Override
        void act(Turn turn) {
          turn.refuse(CallError.CLOSING);
        }
      };

  private static final Rule TOO_LATE =
      new Rule.Acting(
          "receive.too-late",
          SECTION,
          in(CLOSING, LAST_ACK, TIME_WAIT),
          Next.REFUSE,
          "Both programs have closed. (Linux would still hand out data that was not read.)") {
        @Override
        void act(Turn turn) {
          turn.refuse(CallError.CLOSING);
        }
      };

  private static final Rule NOTHING =
      new Rule.ActingIf(
          "receive.nothing",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2),
          Next.REFUSE,
          "In a real host the call would wait until data comes.") {
        @Override
        boolean holds(Turn turn) {
          return turn.unread == 0;
        }

        @Override
        void act(Turn turn) {
          turn.refuse(CallError.NOTHING_TO_READ);
        }
      };

  private static final Rule OPENS_WINDOW =
      new Rule.ActingIf(
          "receive.opens-window",
          "3.8.6.2.2",
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2),
          Next.DONE,
          "Reading frees so much of the buffer that the peer must be told of the larger window now:"
              + " an ACK is owed. A smaller gain waits for the next segment, to avoid tiny"
              + " segments.") {
        @Override
        boolean holds(Turn turn) {
          return opening(turn) >= Math.max(1, turn.worthOffering());
        }

        @Override
        void act(Turn turn) {
          read(turn);
          turn.ackOwed = true;
        }
      };

  private static final Rule READ =
      new Rule.Acting(
          "receive.read",
          SECTION,
          in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT),
          Next.DONE,
          "The program takes bytes out of the receive buffer; the next segment offers the room,"
              + " if there is enough to offer.") {
        @Override
        void act(Turn turn) {
          Receive.read(turn);
        }
      };

  static final Procedure PROCEDURE =
      new Procedure(
          SECTION,
          "RECEIVE",
          List.of(
              new Check(
                  "RECEIVE",
                  NO_CONNECTION,
                  NOT_OPEN,
                  CLOSED_BY_PEER,
                  TOO_LATE,
                  NOTHING,
                  OPENS_WINDOW,
                  READ) {
                @Override
                String finding(Turn turn) {
                  return Say.format(
                      "%d bytes are unread in a buffer of %d, RCV.WND is %d",
                      turn.unread, turn.buffer, turn.rcvWnd);
                }
              }));

  private Receive() {}

  private static int left(Turn turn) {
    return turn.unread - Math.min(turn.receiveCall().most(), turn.unread);
  }

  /** By how many bytes the window could move beyond what the peer has been offered. */
  private static int opening(Turn turn) {
    return turn.rcvNxt.plus(turn.buffer - left(turn)).minus(turn.rcvOffered);
  }

  private static void read(Turn turn) {
    turn.unread = left(turn);
    turn.openReceiveWindow();
  }
}
