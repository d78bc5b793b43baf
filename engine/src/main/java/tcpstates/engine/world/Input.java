package tcpstates.engine.world;

import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;

/** A move: something that can change the world. */
public sealed interface Input {

  /**
   * The application on a side makes a call.
   *
   * @param call an OPEN, SEND, RECEIVE, CLOSE or ABORT
   */
  record Call(Side side, Event call) implements Input {}

  /**
   * A person sends a segment by hand: a reply that is owed, or a call that makes it.
   *
   * @param flags the flags, meant exactly
   * @param claims the numbers that the person gave
   */
  record SendSegment(Side side, Flags flags, Claims claims) implements Input {}

  /** Numbers that a person gave; they must be those that the TCP would use. */
  record Claims(Optional<SeqNum> seq, Optional<SeqNum> ack, Optional<Integer> wnd) {

    /** No number was given. */
    public static final Claims NONE =
        new Claims(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The host of a side loses its memory of the connection, and sends nothing. */
  record Crash(Side side) implements Input {}

  /** Segments arrive. */
  record Deliver(Selector segments) implements Input {}

  /** Segments are lost. */
  record Drop(Selector segments) implements Input {}

  /** A second copy of segments is in flight. */
  record Duplicate(Selector segments) implements Input {}

  /** Segments are damaged: their checksum is wrong. */
  record Corrupt(Selector segments) implements Input {}

  /**
   * Segments can't arrive for a while.
   *
   * @param millis for how long from now
   */
  record Delay(Selector segments, long millis) implements Input {}

  /** A fault waits for its segment. */
  record Arm(ArmedFault fault) implements Input {}

  /** No fault waits any more. */
  record Disarm() implements Input {}

  /** A forged segment is put in flight. */
  record Inject(Side to, Segment segment) implements Input {}

  /**
   * A side is in a state, without any event of TCP that has led there.
   *
   * @param endpoint its numbers fit together
   */
  record Assume(Side side, Endpoint endpoint) implements Input {}

  /** A side has sent a segment, which is in flight; its endpoint stays as it is. */
  record AssumeSent(Side side, Segment segment) implements Input {}

  /**
   * Somebody saw what happened, as in a capture: it becomes what has happened here.
   *
   * @param outcome the world after it, and what led there
   */
  record Observe(Outcome.Accepted outcome) implements Input {}

  /**
   * Time passes.
   *
   * @param millis how much
   */
  record Wait(long millis) implements Input {}

  /** Time passes until the next retransmission timer of either side has expired. */
  record WaitForRetransmission() implements Input {}

  /** Time passes until the next timer of any kind has expired. */
  record WaitForTimer() implements Input {}

  /** A side is played by a person, or by the engine. */
  record SetPlay(Side side, Play play) implements Input {}

  /** Segments are carried by a person, or at once. */
  record SetWire(WireMode mode) implements Input {}

  /** A side gets other settings. */
  record Configure(Side side, TcpSettings settings) implements Input {}

  /** Everything is as it was at the start, settings included. */
  record Reset() implements Input {}
}
