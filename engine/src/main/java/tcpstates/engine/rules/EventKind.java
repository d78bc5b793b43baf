package tcpstates.engine.rules;

import java.util.Optional;
import tcpstates.engine.tcp.TimerKind;

/** The kinds of events. RFC 9293, 3.10, names all but the last two and {@link #SEGMENT_SEEN}. */
public enum EventKind {
  OPEN("OPEN"),
  SEND("SEND"),
  RECEIVE("RECEIVE"),
  CLOSE("CLOSE"),
  ABORT("ABORT"),
  ACKNOWLEDGE("ACKNOWLEDGE"),
  SEGMENT_ARRIVES("SEGMENT ARRIVES"),

  /** A capture shows that the endpoint has sent a segment. */
  SEGMENT_SEEN("SEGMENT SEEN TO LEAVE"),
  USER_TIMEOUT("USER TIMEOUT", TimerKind.USER),
  RETRANSMISSION_TIMEOUT("RETRANSMISSION TIMEOUT", TimerKind.RETRANSMISSION),
  PERSIST_TIMEOUT("PERSIST TIMEOUT", TimerKind.PERSIST),
  TIME_WAIT_TIMEOUT("TIME-WAIT TIMEOUT", TimerKind.TIME_WAIT),
  KEEP_ALIVE_TIMEOUT("KEEP-ALIVE TIMEOUT", TimerKind.KEEP_ALIVE),

  /** The host forgets the connection (3.5.1). */
  CRASH("CRASH"),

  /** A person puts the endpoint into a state, with no event of TCP before it. */
  ASSUMPTION("ASSUMED");

  private final String title;
  private final Optional<TimerKind> timer;

  EventKind(String title) {
    this.title = title;
    timer = Optional.empty();
  }

  EventKind(String title, TimerKind timer) {
    this.title = title;
    this.timer = Optional.of(timer);
  }

  static EventKind of(TimerKind timer) {
    return switch (timer) {
      case USER -> USER_TIMEOUT;
      case RETRANSMISSION -> RETRANSMISSION_TIMEOUT;
      case PERSIST -> PERSIST_TIMEOUT;
      case TIME_WAIT -> TIME_WAIT_TIMEOUT;
      case KEEP_ALIVE -> KEEP_ALIVE_TIMEOUT;
    };
  }

  /** The name, as in {@code SEGMENT ARRIVES}. */
  public String title() {
    return title;
  }

  /** The timer that expires, if it is the event of a timer. */
  public Optional<TimerKind> timer() {
    return timer;
  }
}
