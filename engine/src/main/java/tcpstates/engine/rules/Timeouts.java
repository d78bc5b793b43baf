package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.TIME_WAIT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/** 3.10.8, time-outs, and those of 3.8: persist and keep-alive. */
final class Timeouts {

  private static final String SECTION = "3.10.8";
  private static final Set<State> CONNECTED = EnumSet.complementOf(EnumSet.of(CLOSED, LISTEN));

  private static final Rule GIVE_UP =
      new Rule(
          "timeout.user",
          SECTION,
          CONNECTED,
          Procedure.ALWAYS,
          turn -> turn.close(Signal.TIMEOUT),
          Next.DONE,
          "What was sent has not been acknowledged in time: the connection is given up, the TCB is"
              + " deleted, and the application is told. Nothing is sent.");

  private static final Rule RETRANSMIT =
      new Rule(
          "timeout.retransmission",
          SECTION,
          CONNECTED,
          Procedure.ALWAYS,
          turn -> {
            turn.sendAgain();
            turn.clocks.backOffRetransmission();
          },
          Next.DONE,
          "The oldest unacknowledged segment is sent again. The RTO is doubled, up to its limit"
              + " (RFC 6298, 5).");

  private static final Rule PROBE_AGAIN =
      new Rule(
          "timeout.probe-again",
          "3.8.6.1",
          State.SYNCHRONIZED,
          turn -> !turn.unacked.isEmpty(),
          turn -> {
            turn.sendAgain();
            turn.clocks.backOffPersist();
          },
          Next.DONE,
          "The window is still closed: the same probe again. The pause is doubled, up to its"
              + " limit.");

  private static final Rule OVERRIDE =
      new Rule(
          "timeout.silly-window",
          "3.8.6.2.1",
          State.SYNCHRONIZED,
          turn -> Transmit.usable(turn) > 0,
          turn -> {
            turn.clocks.stopProbing();
            Transmit.probe(turn);
          },
          Next.DONE,
          "The window has been open only a little for long enough: what fits into it leaves.");

  private static final Rule PROBE =
      new Rule(
          "timeout.probe",
          "3.8.6.1",
          State.SYNCHRONIZED,
          Procedure.ALWAYS,
          turn -> {
            Transmit.probe(turn);
            turn.clocks.backOffPersist();
          },
          Next.DONE,
          "The peer's window has been closed for some time, and its opening may have been lost: one"
              + " byte beyond the window asks, or the FIN if no data waits.");

  private static final Rule TWO_MSL =
      new Rule(
          "timeout.time-wait",
          SECTION,
          in(TIME_WAIT),
          Procedure.ALWAYS,
          turn -> turn.close(Signal.NONE),
          Next.DONE,
          "2 MSL have passed, so no segment of this connection should be in flight any more: the"
              + " TCB is deleted.");

  private static final Rule PEER_GONE =
      new Rule(
          "timeout.keep-alive-gone",
          "3.8.4",
          State.SYNCHRONIZED,
          turn -> turn.clocks.keepAliveProbes() >= TcpSettings.KEEP_ALIVE_PROBES,
          turn -> turn.close(Signal.TIMEOUT),
          Next.DONE,
          "Nine probes in a row went unanswered: the peer is gone, the connection is given up.");

  private static final Rule KEEP_ALIVE =
      new Rule(
          "timeout.keep-alive",
          "3.8.4",
          State.SYNCHRONIZED,
          Procedure.ALWAYS,
          turn -> {
            turn.story.sent(
                new Segment(
                    Flags.ACK, turn.sndNxt.plus(-1), turn.rcvNxt, turn.rcvWnd, 0, Bytes.EMPTY));
            turn.clocks.probedKeepAlive();
          },
          Next.DONE,
          "Nothing has arrived for a long time: a segment with an old number makes a peer that is"
              + " alive answer with an ACK.");

  static final Procedure USER =
      new Procedure(
          SECTION,
          "USER TIMEOUT",
          List.of(check("USER TIMEOUT", turn -> unacknowledged(turn), GIVE_UP)));

  static final Procedure RETRANSMISSION =
      new Procedure(
          SECTION,
          "RETRANSMISSION TIMEOUT",
          List.of(
              check(
                  "RETRANSMISSION TIMEOUT",
                  turn ->
                      Say.format(
                          "%s, the RTO was %d ms", unacknowledged(turn), turn.clocks.interval()),
                  RETRANSMIT)));

  static final Procedure PERSIST =
      new Procedure(
          "3.8.6.1",
          "PERSIST TIMEOUT",
          List.of(
              check(
                  "PERSIST TIMEOUT",
                  turn -> Say.format("SND.WND is %d", turn.sndWnd),
                  PROBE_AGAIN,
                  OVERRIDE,
                  PROBE)));

  static final Procedure TIME_WAIT_ENDS =
      new Procedure(
          SECTION,
          "TIME-WAIT TIMEOUT",
          List.of(
              check(
                  "TIME-WAIT TIMEOUT",
                  turn -> Say.format("2 MSL are %d ms", 2 * turn.set.msl()),
                  TWO_MSL)));

  static final Procedure KEEP_ALIVES =
      new Procedure(
          "3.8.4",
          "KEEP-ALIVE TIMEOUT",
          List.of(
              check(
                  "KEEP-ALIVE TIMEOUT",
                  turn -> Say.format("%d probes unanswered", turn.clocks.keepAliveProbes()),
                  PEER_GONE,
                  KEEP_ALIVE)));

  private Timeouts() {}

  private static String unacknowledged(Turn turn) {
    return Say.format("SND.UNA %s, SND.NXT %s", turn.sndUna, turn.sndNxt);
  }
}
