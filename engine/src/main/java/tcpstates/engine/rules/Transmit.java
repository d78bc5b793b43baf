package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
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
      new Rule(
          "transmit.queued-close",
          "3.10.4",
          in(ESTABLISHED),
          turn -> turn.closeCalled,
          turn -> turn.enter(FIN_WAIT_1),
          Next.GO_ON,
          "CLOSE was called before the connection was open; now that it is, the CLOSE takes effect.");

  private static final Rule WINDOW_OPENS =
      new Rule(
          "transmit.window-opens",
          "3.8.6.1",
          State.SYNCHRONIZED,
          turn -> turn.clocks.probing() && turn.sndWnd > 0 && !turn.unacked.isEmpty(),
          Turn::sendAgain,
          Next.GO_ON,
          "The window is open again: the probe, which is not acknowledged, is sent again at"
              + " once.");

  private static final Rule DATA =
      new Rule(
          "transmit.data",
          "3.10.2",
          SENDING,
          turn -> dataMayLeave(turn) && turn.event instanceof Event.Send,
          turn -> sendData(turn, sendable(turn)),
          Next.PASS,
          "Data fits into the peer's window and leaves.");

  private static final Rule QUEUED_DATA =
      new Rule(
          "transmit.queued-data",
          "3.10.2",
          SENDING,
          Transmit::dataMayLeave,
          turn -> sendData(turn, sendable(turn)),
          Next.GO_ON,
          "Data that was queued fits into the peer's window now and leaves by itself.");

  private static final Rule SILLY =
      new Rule(
          "transmit.silly-window",
          "3.8.6.2.1",
          SENDING,
          turn -> !turn.queue.isEmpty() && usable(turn) > 0,
          Procedure.NOTHING,
          Next.DONE,
          "The window is open so little that only a tiny segment could leave: the data waits for"
              + " more room, or for the persist timer.");

  private static final Rule FIN =
      new Rule(
          "transmit.fin",
          "3.10.4",
          SENDING,
          turn -> finMayLeave(turn) && turn.event instanceof Event.Close,
          Transmit::sendFin,
          Next.PASS,
          "All data has left before it, so the FIN leaves at once.");

  private static final Rule QUEUED_FIN =
      new Rule(
          "transmit.queued-fin",
          "3.10.4",
          SENDING,
          Transmit::finMayLeave,
          Transmit::sendFin,
          Next.GO_ON,
          "The FIN that was queued may leave now.");

  private static final Rule CLOSED_WINDOW =
      new Rule(
          "transmit.window-closed",
          "3.8.6",
          SENDING,
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.DONE,
          "The peer's window is full: what is queued waits until there is room.");

  private static final Check RESUME =
      check("window opens", turn -> Say.format("SND.WND is %d", turn.sndWnd), WINDOW_OPENS);

  private static final Check CLOSE =
      check(
          "queued CLOSE",
          turn -> "CLOSE has been called: " + Say.flag(turn.closeCalled),
          QUEUED_CLOSE);

  private static final Check CHECK =
      check(
          "what may leave",
          turn ->
              Say.format(
                  "%s queued, the usable window is %d",
                  Say.bytes(turn.queue.length()), Math.max(0, usable(turn))),
          DATA,
          QUEUED_DATA,
          SILLY,
          FIN,
          QUEUED_FIN,
          CLOSED_WINDOW);

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
