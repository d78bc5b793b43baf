package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSE_WAIT;
import static tcpstates.engine.tcp.State.CLOSING;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;

import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;

/**
 * Puts queued data and the FIN into segments as far as the peer's window allows (3.10.2, 3.8.6).
 *
 * <p>It follows every event, and goes through its check again until nothing more can leave.
 */
final class Transmit {

  /** The urgent pointer has 16 bits; later segments point at an end that is further on (3.1). */
  private static final int FURTHEST_URGENT = 65_535;

  private static final Set<State> SENDING = in(ESTABLISHED, CLOSE_WAIT, FIN_WAIT_1, CLOSING);

  private static final Rule QUEUED_CLOSE =
      new Rule.ActingIf(
          "transmit.queued-close",
          "3.10.4",
          in(ESTABLISHED),
          Next.GO_ON,
          "CLOSE was called before the connection was open; now that it is, the CLOSE takes effect.") {
        @Override
        boolean holds(Turn turn) {
          return turn.closeCalled;
        }

        @Override
        void act(Turn turn) {
          turn.enter(FIN_WAIT_1);
        }
      };

  private static final Rule WINDOW_OPENS =
      new Rule.ActingIf(
          "transmit.window-opens",
          "3.8.6.1",
          State.SYNCHRONIZED,
          Next.GO_ON,
          "The window is open again: the probe, which is not acknowledged, is sent again at"
              + " once.") {
        @Override
        boolean holds(Turn turn) {
          return turn.clocks.probing() && turn.sndWnd > 0 && !turn.unacked.isEmpty();
        }

        @Override
        void act(Turn turn) {
          turn.sendAgain();
        }
      };

  private static final Rule DATA =
      new Rule.ActingIf(
          "transmit.data",
          "3.10.2",
          SENDING,
          Next.PASS,
          "Data fits into the peer's window and leaves.") {
        @Override
        boolean holds(Turn turn) {
          return dataMayLeave(turn) && turn.event instanceof Event.Send;
        }

        @Override
        void act(Turn turn) {
          sendData(turn, sendable(turn));
        }
      };

  private static final Rule QUEUED_DATA =
      new Rule.ActingIf(
          "transmit.queued-data",
          "3.10.2",
          SENDING,
          Next.GO_ON,
          "Data that was queued fits into the peer's window now and leaves by itself.") {
        @Override
        boolean holds(Turn turn) {
          return Transmit.dataMayLeave(turn);
        }

        @Override
        void act(Turn turn) {
          sendData(turn, sendable(turn));
        }
      };

  private static final Rule SILLY =
      new Rule.If(
          "transmit.silly-window",
          "3.8.6.2.1",
          SENDING,
          Next.DONE,
          "The window is open so little that only a tiny segment could leave: the data waits for"
              + " more room, or for the persist timer.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.queue.isEmpty() && usable(turn) > 0;
        }
      };

  private static final Rule FIN =
      new Rule.ActingIf(
          "transmit.fin",
          "3.10.4",
          SENDING,
          Next.PASS,
          "All data has left before it, so the FIN leaves at once.") {
        @Override
        boolean holds(Turn turn) {
          return finMayLeave(turn) && turn.event instanceof Event.Close;
        }

        @Override
        void act(Turn turn) {
          Transmit.sendFin(turn);
        }
      };

  private static final Rule QUEUED_FIN =
      new Rule.ActingIf(
          "transmit.queued-fin",
          "3.10.4",
          SENDING,
          Next.GO_ON,
          "The FIN that was queued may leave now.") {
        @Override
        boolean holds(Turn turn) {
          return Transmit.finMayLeave(turn);
        }

        @Override
        void act(Turn turn) {
          Transmit.sendFin(turn);
        }
      };

  private static final Rule CLOSED_WINDOW =
      new Rule(
          "transmit.window-closed",
          "3.8.6",
          SENDING,
          Next.DONE,
          "The peer's window is full: what is queued waits until there is room.");

  private static final Check RESUME =
      new Check("window opens", WINDOW_OPENS) {
        @Override
        String finding(Turn turn) {
          return Say.format("SND.WND is %d", turn.sndWnd);
        }
      };

  private static final Check CLOSE =
      new Check("queued CLOSE", QUEUED_CLOSE) {
        @Override
        String finding(Turn turn) {
          return "CLOSE has been called: " + Say.flag(turn.closeCalled);
        }
      };

  private static final Check CHECK =
      new Check("what may leave", DATA, QUEUED_DATA, SILLY, FIN, QUEUED_FIN, CLOSED_WINDOW) {
        @Override
        String finding(Turn turn) {
          return Say.format(
              "%s queued, the usable window is %d",
              Say.bytes(turn.queue.length()), Math.max(0, usable(turn)));
        }
      };

  static final Procedure PROCEDURE =
      new Procedure("3.8.6", "What is queued leaves", List.of(CLOSE, RESUME, CHECK));

  private Transmit() {}

  static void run(Turn turn) {
    CLOSE.run(turn);
    RESUME.run(turn);
    boolean mayGoOn = true;
    while (mayGoOn && hasUnsent(turn)) {
      Next next = CHECK.run(turn);
      mayGoOn = next != Next.NO_RULE && !next.ends();
    }
  }

  /** Whether data or a FIN waits that could leave in this state. */
  static boolean hasUnsent(Turn turn) {
    return (!turn.queue.isEmpty() || (turn.closeCalled && !turn.finSent))
        && SENDING.contains(turn.state);
  }

  /** Sends what the window allows, however little, or one byte or the FIN beyond it. */
  static void probe(Turn turn) {
    if (turn.queue.isEmpty()) {
      sendFin(turn);
    } else {
      sendData(turn, Math.max(1, sendable(turn)));
    }
  }

  /** How many more places of sequence space the peer's window has room for. */
  static int usable(Turn turn) {
    return turn.sndUna.plus(turn.sndWnd).minus(turn.sndNxt);
  }

  private static int sendable(Turn turn) {
    return Math.min(Math.min(turn.queue.length(), turn.mss), usable(turn));
  }

  /** The sender's half of silly window avoidance, without Nagle's condition (3.8.6.2.1). */
  private static boolean dataMayLeave(Turn turn) {
    int sendable = sendable(turn);
    return sendable > 0
        && (sendable == turn.mss
            || sendable == turn.queue.length()
            || sendable >= (turn.maxSndWnd + 1) / 2);
  }

  private static boolean finMayLeave(Turn turn) {
    return turn.queue.isEmpty() && usable(turn) > 0;
  }

  private static void sendData(Turn turn, int length) {
    Bytes data = turn.queue.slice(0, length);
    turn.queue = turn.queue.from(length);
    boolean fin = turn.closeCalled && turn.queue.isEmpty() && usable(turn) > length;
    Flags flags = turn.queue.isEmpty() ? Flags.ACK.with(Flag.PSH) : Flags.ACK;
    int urgent = Math.min(Math.max(0, turn.sndUp.minus(turn.sndNxt)), FURTHEST_URGENT);
    boolean urg = urgent > 0 && turn.sndUp.after(turn.iss);
    if (urg) {
      flags = flags.with(Flag.URG);
    }
    turn.sendReliably(fin ? flags.with(Flag.FIN) : flags, urg ? urgent : 0, data);
    if (fin) {
      finHasLeft(turn);
    }
  }

  private static void sendFin(Turn turn) {
    turn.sendReliably(Flags.FIN_ACK, 0, Bytes.EMPTY);
    finHasLeft(turn);
  }

  static void finHasLeft(Turn turn) {
    turn.finSent = true;
    if (turn.state == CLOSE_WAIT) {
      turn.enter(State.LAST_ACK);
    }
  }
}
