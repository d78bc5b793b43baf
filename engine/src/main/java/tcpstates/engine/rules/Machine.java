package tcpstates.engine.rules;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/**
 * One endpoint's state machine: RFC 9293, 3.10, as a pure function.
 *
 * <p>Nothing is kept between calls; the same arguments always give the same reaction.
 */
public final class Machine {

  /** How an acknowledgment that an arriving segment asks for leaves. */
  public enum Acking {
    /** On data or a FIN that leaves anyway, otherwise alone. */
    WITH_DATA,
    /** Alone, before anything else leaves. */
    ALONE,
    /** Only on data or a FIN; if neither leaves, it stays owed. */
    ONLY_WITH_DATA
  }

  private Machine() {}

  /**
   * How the endpoint reacts to an event.
   *
   * @param endpoint the endpoint before
   * @param event what happens
   * @param set what has been set for it
   * @param now the time in virtual milliseconds
   */
  public static Reaction step(Endpoint endpoint, Event event, TcpSettings set, long now) {
    Turn turn = new Turn(endpoint, set, now, new Story(false));
    boolean accepted = deal(turn, event, true, Acking.WITH_DATA);
    return accepted ? reaction(turn, turn.endpoint(), turn.set) : reaction(turn, endpoint, set);
  }

  /**
   * How the endpoint reacts to several events that are answered together, such as a FIN and the
   * CLOSE that follows it at once. If a call is refused, nothing happens.
   *
   * @param events at least one
   * @param acking how the acknowledgment leaves
   */
  public static Reaction step(
      Endpoint endpoint, List<Event> events, Acking acking, TcpSettings set, long now) {
    return run(endpoint, set, new Turn(endpoint, set, now, new Story(false)), events, acking);
  }

  /** As {@link #step(Endpoint, List, Acking, TcpSettings, long)}, with each check's findings. */
  public static Reaction trace(
      Endpoint endpoint, List<Event> events, Acking acking, TcpSettings set, long now) {
    return run(endpoint, set, new Turn(endpoint, set, now, new Story(true)), events, acking);
  }

  /** The endpoint with the timers that must run now. */
  public static Endpoint settle(Endpoint endpoint, TcpSettings set, long now) {
    Turn turn = new Turn(endpoint, set, now, new Story(false));
    settle(turn);
    return turn.endpoint();
  }

  /**
   * The endpoint after its settings have changed: a running keep-alive timer has the new length.
   */
  public static Endpoint configure(
      Endpoint endpoint, TcpSettings before, TcpSettings set, long now) {
    Turn turn = new Turn(endpoint, set, now, new Story(false));
    turn.clocks.keepAliveLength(before.keepAlive());
    settle(turn);
    return turn.endpoint();
  }

  private static Reaction run(
      Endpoint before, TcpSettings setBefore, Turn turn, List<Event> events, Acking acking) {
    for (int i = 0; i < events.size(); i++) {
      boolean last = i == events.size() - 1;
      if (!deal(turn, events.get(i), last, acking)) {
        return reaction(turn, before, setBefore);
      }
    }
    return reaction(turn, turn.endpoint(), turn.set);
  }

  /** Deals with one event; false if it is a call that is refused. */
  private static boolean deal(Turn turn, Event event, boolean last, Acking acking) {
    turn.begin(event);
    procedure(turn).run(turn);
    boolean accepted = turn.error.isEmpty();
    if (accepted && last) {
      transmit(turn, acking);
    }
    turn.story.end(turn.state);
    return accepted;
  }

  private static void transmit(Turn turn, Acking acking) {
    if (turn.ackOwed && acking == Acking.ALONE) {
      turn.sendAck();
    }
    Transmit.run(turn);
    if (turn.ackOwed && acking != Acking.ONLY_WITH_DATA) {
      turn.sendAck();
    }
    settle(turn);
  }

  private static void settle(Turn turn) {
    turn.clocks.settle(Transmit.hasUnsent(turn));
  }

  private static Reaction reaction(Turn turn, Endpoint endpoint, TcpSettings set) {
    Optional<CallError> error = turn.error;
    Flags answer = error.isPresent() ? Flags.NONE : turn.answer;
    return new Reaction(endpoint, set, turn.story.steps(), answer, error, turn.story.trace());
  }

  private static Procedure procedure(Turn turn) {
    if (turn.event instanceof Event.Arrives) {
      return arrival(turn.state);
    }
    if (turn.event instanceof Event.Expires expires) {
      return switch (expires.timer()) {
        case USER -> Timeouts.USER;
        case RETRANSMISSION -> Timeouts.RETRANSMISSION;
        case PERSIST -> Timeouts.PERSIST;
        case TIME_WAIT -> Timeouts.TIME_WAIT_ENDS;
        case KEEP_ALIVE -> Timeouts.KEEP_ALIVES;
      };
    }
    return call(turn.event);
  }

  static Procedure arrival(State state) {
    return switch (state) {
      case CLOSED -> ArrivesClosed.PROCEDURE;
      case LISTEN -> ArrivesListen.PROCEDURE;
      case SYN_SENT -> ArrivesSynSent.PROCEDURE;
      case SYN_RECEIVED,
          ESTABLISHED,
          FIN_WAIT_1,
          FIN_WAIT_2,
          CLOSE_WAIT,
          CLOSING,
          LAST_ACK,
          TIME_WAIT ->
          ArrivesOther.PROCEDURE;
    };
  }

  /** The section of RFC 9293 that says what happens to a segment arriving in a state. */
  public static String sectionOfArrival(State state) {
    return arrival(state).section();
  }

  private static Procedure call(Event event) {
    // Java 17 has no exhaustive switch over sealed types yet, so the last one is separate.
    if (event instanceof Event.Open) {
      return Open.PROCEDURE;
    }
    if (event instanceof Event.Send) {
      return Send.PROCEDURE;
    }
    if (event instanceof Event.Receive) {
      return Receive.PROCEDURE;
    }
    if (event instanceof Event.Acknowledge) {
      return Acknowledge.PROCEDURE;
    }
    return event instanceof Event.Close ? Close.PROCEDURE : Abort.PROCEDURE;
  }
}
