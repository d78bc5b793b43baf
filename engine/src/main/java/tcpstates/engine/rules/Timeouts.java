package tcpstates.engine.rules;

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
      new Rule.Acting(
          "timeout.user",
          SECTION,
          CONNECTED,
          Next.DONE,
          "What was sent has not been acknowledged in time: the connection is given up, the TCB is"
              + " deleted, and the program is told. No segment tells the peer.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.TIMEOUT);
        }
      };

  private static final Rule RETRANSMIT =
      new Rule.Acting(
          "timeout.retransmission",
          SECTION,
          CONNECTED,
          Next.DONE,
          "The oldest unacknowledged segment is sent again. The RTO is doubled, up to its limit"
              + " (RFC 6298, 5).") {
        @Override
        void act(Turn turn) {
          turn.sendAgain();
          turn.clocks.backOffRetransmission();
        }
      };

  private static final Rule PROBE_AGAIN =
      new Rule.ActingIf(
          "timeout.probe-again",
          "3.8.6.1",
          State.SYNCHRONIZED,
          Next.DONE,
          "No answer has opened the window: the same probe again. The pause is doubled, up to its"
              + " limit.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.unacked.isEmpty();
        }

        @Override
        void act(Turn turn) {
          turn.sendAgain();
          turn.clocks.backOffPersist();
        }
      };

  private static final Rule OVERRIDE =
      new Rule.ActingIf(
          "timeout.silly-window",
          "3.8.6.2.1",
          State.SYNCHRONIZED,
          Next.DONE,
          "The window has been open only a little for long enough: what fits into it leaves.") {
        @Override
        boolean holds(Turn turn) {
          return Transmit.usable(turn) > 0;
        }

        @Override
        void act(Turn turn) {
          turn.clocks.stopProbing();
          Transmit.probe(turn);
        }
      };

  private static final Rule PROBE =
      new Rule.Acting(
          "timeout.probe",
          "3.8.6.1",
          State.SYNCHRONIZED,
          Next.DONE,
          "The peer's window has been closed for some time, and its opening may have been lost: one"
              + " byte beyond the window asks, or the FIN if no data waits.") {
        @Override
        void act(Turn turn) {
          Transmit.probe(turn);
          turn.clocks.backOffPersist();
        }
      };

  private static final Rule TWO_MSL =
      new Rule.Acting(
          "timeout.time-wait",
          SECTION,
          in(TIME_WAIT),
          Next.DONE,
          "2 MSL have passed, so no segment of this connection should be in flight any more: the"
              + " TCB is deleted.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule PEER_GONE =
      new Rule.ActingIf(
          "timeout.keep-alive-gone",
          "3.8.4",
          State.SYNCHRONIZED,
          Next.DONE,
          "Nine probes in a row went unanswered: the peer is gone, the connection is given up.") {
        @Override
        boolean holds(Turn turn) {
          return turn.clocks.keepAliveProbes() >= TcpSettings.KEEP_ALIVE_PROBES;
        }

        @Override
        void act(Turn turn) {
          turn.close(Signal.TIMEOUT);
        }
      };

  private static final Rule KEEP_ALIVE =
      new Rule.Acting(
          "timeout.keep-alive",
          "3.8.4",
          State.SYNCHRONIZED,
          Next.DONE,
          "Nothing has arrived for a long time: a segment with an old number makes a peer that is"
              + " alive answer with an ACK.") {
        @Override
        void act(Turn turn) {
          turn.story.sent(
              new Segment(
                  Flags.ACK, turn.sndNxt.plus(-1), turn.rcvNxt, turn.rcvWnd, 0, Bytes.EMPTY));
          turn.clocks.probedKeepAlive();
        }
      };

  static final Procedure USER =
      new Procedure(
          SECTION,
          "USER TIMEOUT",
          List.of(
              new Check("USER TIMEOUT", GIVE_UP) {
                @Override
                String finding(Turn turn) {
                  return unacknowledged(turn);
                }
              }));

  static final Procedure RETRANSMISSION =
      new Procedure(
          SECTION,
          "RETRANSMISSION TIMEOUT",
          List.of(
              new Check("RETRANSMISSION TIMEOUT", RETRANSMIT) {
                @Override
                String finding(Turn turn) {
                  return Say.format(
                      "%s, the RTO was %d ms", unacknowledged(turn), turn.clocks.interval());
                }
              }));

  static final Procedure PERSIST =
      new Procedure(
          "3.8.6.1",
          "PERSIST TIMEOUT",
          List.of(
              new Check("PERSIST TIMEOUT", PROBE_AGAIN, OVERRIDE, PROBE) {
                @Override
                String finding(Turn turn) {
                  return Say.format("SND.WND is %d", turn.sndWnd);
                }
              }));

  static final Procedure TIME_WAIT_ENDS =
      new Procedure(
          SECTION,
          "TIME-WAIT TIMEOUT",
          List.of(
              new Check("TIME-WAIT TIMEOUT", TWO_MSL) {
                @Override
                String finding(Turn turn) {
                  return Say.format("2 MSL are %d ms", 2 * turn.set.msl());
                }
              }));

  static final Procedure KEEP_ALIVES =
      new Procedure(
          "3.8.4",
          "KEEP-ALIVE TIMEOUT",
          List.of(
              new Check("KEEP-ALIVE TIMEOUT", PEER_GONE, KEEP_ALIVE) {
                @Override
                String finding(Turn turn) {
                  return Say.format("%d probes unanswered", turn.clocks.keepAliveProbes());
                }
              }));

  private Timeouts() {}

  private static String unacknowledged(Turn turn) {
    return Say.format("SND.UNA %s, SND.NXT %s", turn.sndUna, turn.sndNxt);
  }
}
