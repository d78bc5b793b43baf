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
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;

/** An RST that was seen to leave: an ABORT, or the answer of a host that knows no connection. */
final class SightedReset {

  private static final String SECTION = "3.5.2";
  private static final Set<State> MAY_ABORT =
      in(SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT);

  private static final Rule NONE =
      new Rule.If("seen.no-rst", SECTION, State.ALL, Next.PASS, "No RST.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.rst();
        }
      };

  private static final Rule ANSWER =
      new Rule(
          "seen.rst-answer",
          SECTION,
          in(CLOSED, LISTEN, SYN_SENT),
          Next.DONE,
          "An RST answers a segment that fits no connection here. The state stays as it is.");

  private static final Rule REFUSES =
      new Rule.ActingIf(
          "seen.refuses",
          "3.10.7.1",
          in(SYN_RECEIVED),
          Next.DONE,
          "An RST answers the SYN: nobody listens there, and the state was CLOSED all the time.") {
        @Override
        boolean holds(Turn turn) {
          return turn.track.unconfirmed() && turn.passive;
        }

        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule CLOSED_BEFORE =
      new Rule.ActingIf(
          "seen.closed-before",
          "3.10.4",
          in(ESTABLISHED, SYN_RECEIVED),
          Next.DONE,
          "An RST answers the peer's SYN: CLOSE was called in SYN-SENT, or the attempt was given"
              + " up, before the answer came. The connection was deleted and nothing was sent, so"
              + " the answer met CLOSED.") {
        @Override
        boolean holds(Turn turn) {
          return turn.track.unconfirmed() && !turn.track.isJoined();
        }

        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule STRANGE =
      new Rule.If(
          "seen.rst-of-somebody-else",
          SECTION,
          SequenceCheck.OTHER,
          Next.DONE,
          "The number of this RST is neither the next one nor one that the peer has asked for. A"
              + " host that resets its own connection knows the right number: somebody else may"
              + " have sent it.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.seq().before(turn.sndNxt) && !answersLast(turn);
        }
      };

  private static final Rule FORGOTTEN =
      new Rule.ActingIf(
          "seen.forgotten",
          "3.10.7.1",
          MAY_ABORT,
          Next.DONE,
          "An RST at exactly the number that the peer's last segment acknowledges, as CLOSED"
              + " answers: the connection is gone here. The program has closed or aborted it, or"
              + " the host has forgotten it.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.hasAck() && answersLast(turn) && isAsked(turn);
        }

        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  private static final Rule ABORT =
      new Rule.Acting(
          "seen.abort",
          "3.10.5",
          MAY_ABORT,
          Next.DONE,
          "An RST at the next number: the connection was aborted.") {
        @Override
        void act(Turn turn) {
          Sighting.call(turn, new Event.Abort(), Abort.PROCEDURE);
        }
      };

  private static final Rule GONE =
      new Rule.Acting(
          "seen.gone",
          "3.10.7.1",
          in(CLOSING, LAST_ACK, TIME_WAIT),
          Next.DONE,
          "An RST from a connection that had closed: its last wait is over, and CLOSED answered.") {
        @Override
        void act(Turn turn) {
          turn.close(Signal.NONE);
        }
      };

  static final List<Rule> DEPARTURES = List.of(STRANGE);

  static final Check CHECK =
      new Check("an RST", NONE, ANSWER, REFUSES, CLOSED_BEFORE, STRANGE, FORGOTTEN, ABORT, GONE) {
        @Override
        String finding(Turn turn) {
          return Say.flag(turn.seg.rst());
        }
      };

  private SightedReset() {}

  /** Whether something has arrived that must be answered, or that met no connection here. */
  private static boolean isAsked(Turn turn) {
    boolean met = turn.track.isJoined() && turn.track.unconfirmed();
    return turn.ackOwed || turn.track.isAsked() || met;
  }

  /** Whether it has the number of an RST that answers the last segment. */
  private static boolean answersLast(Turn turn) {
    return turn.track.resetsAt(turn.seg.seq().bits());
  }
}
