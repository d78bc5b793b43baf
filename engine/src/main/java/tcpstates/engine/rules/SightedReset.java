package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
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
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;

/** An RST that was seen to leave: an ABORT, or the answer of a host that knows no connection. */
final class SightedReset {

  private static final String SECTION = "3.5.2";
  private static final Set<State> MAY_ABORT =
      in(SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT);

  private static final Rule NONE =
      new Rule(
          "seen.no-rst",
          SECTION,
          State.ALL,
          Bit.off(Flag.RST),
          Procedure.NOTHING,
          Next.PASS,
          "No RST.");

  private static final Rule ANSWER =
      new Rule(
          "seen.rst-answer",
          SECTION,
          in(CLOSED, LISTEN, SYN_SENT),
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.DONE,
          "An RST answers a segment that fits no connection here. The state stays as it is.");

  private static final Rule REFUSES =
      new Rule(
          "seen.refuses",
          "3.10.7.1",
          in(SYN_RECEIVED),
          turn -> turn.track.unconfirmed() && turn.passive,
          turn -> turn.close(Signal.NONE),
          Next.DONE,
          "An RST answers the SYN: nobody listens there, and the state was CLOSED all the time.");

  private static final Rule CLOSED_BEFORE =
      new Rule(
          "seen.closed-before",
          "3.10.4",
          in(ESTABLISHED, SYN_RECEIVED),
          turn -> turn.track.unconfirmed() && !turn.track.isJoined(),
          turn -> turn.close(Signal.NONE),
          Next.DONE,
          "An RST answers the peer's SYN: CLOSE was called in SYN-SENT, or the attempt was given"
              + " up, before the answer came. The connection was deleted and nothing was sent, so"
              + " the answer met CLOSED.");

  private static final Rule STRANGE =
      new Rule(
          "seen.rst-of-somebody-else",
          SECTION,
          SequenceCheck.OTHER,
          turn -> turn.seg.seq().before(turn.sndNxt) && !answersLast(turn),
          Procedure.NOTHING,
          Next.DONE,
          "The number of this RST is neither the next one nor one that the peer has asked for. A"
              + " host that resets its own connection knows the right number: somebody else may"
              + " have sent it.");

  private static final Rule FORGOTTEN =
      new Rule(
          "seen.forgotten",
          "3.10.7.1",
          MAY_ABORT,
          turn -> !turn.seg.hasAck() && answersLast(turn) && isAsked(turn),
          turn -> turn.close(Signal.NONE),
          Next.DONE,
          "An RST at exactly the number that the peer's last segment acknowledges, as CLOSED"
              + " answers: the connection is gone here. The application has closed or aborted it, or"
              + " the host has forgotten it.");

  private static final Rule ABORT =
      new Rule(
          "seen.abort",
          "3.10.5",
          MAY_ABORT,
          Procedure.ALWAYS,
          turn -> Sighting.call(turn, new Event.Abort(), Abort.PROCEDURE),
          Next.DONE,
          "An RST at the next number: the connection was aborted.");

  private static final Rule GONE =
      new Rule(
          "seen.gone",
          "3.10.7.1",
          in(CLOSING, LAST_ACK, TIME_WAIT),
          Procedure.ALWAYS,
          turn -> turn.close(Signal.NONE),
          Next.DONE,
          "An RST from a connection that had closed: its last wait is over, and CLOSED answered.");

  static final List<Rule> DEPARTURES = List.of(STRANGE);

  static final Check CHECK =
      check(
          "an RST",
          turn -> Say.flag(turn.seg.rst()),
          NONE,
          ANSWER,
          REFUSES,
          CLOSED_BEFORE,
          STRANGE,
          FORGOTTEN,
          ABORT,
          GONE);

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
