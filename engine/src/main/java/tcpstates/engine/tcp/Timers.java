package tcpstates.engine.tcp;

/**
 * An endpoint's timers. A time is a count of virtual milliseconds, or {@link #OFF}.
 *
 * @param interval the retransmission or persist interval now in force, doubled at each expiry
 * @param retransmission when the oldest unacknowledged segment is sent again (RFC 6298, 5)
 * @param persist when a closed window is probed next (RFC 9293, 3.8.6.1)
 * @param timeWait when 2 MSL have passed (RFC 9293, 3.10.8)
 * @param keepAlive when an idle peer is probed next (RFC 9293, 3.8.4)
 * @param keepAliveProbes the probes sent since something last came from the peer
 * @param giveUp when the user timeout ends the connection (RFC 9293, 3.8.3)
 */
public record Timers(
    long interval,
    long retransmission,
    long persist,
    long timeWait,
    long keepAlive,
    int keepAliveProbes,
    long giveUp) {

  /** The time at which a timer that does not run is due. */
  public static final long OFF = Long.MAX_VALUE;

  /** Nothing runs. */
  public static final Timers NONE = new Timers(0, OFF, OFF, OFF, OFF, 0, OFF);

  /** When the next of these timers is due, or {@link #OFF}. */
  public long next() {
    return Math.min(
        Math.min(Math.min(retransmission, persist), Math.min(timeWait, keepAlive)), giveUp);
  }

  /** When the given timer is due, or {@link #OFF}. */
  public long due(TimerKind kind) {
    return switch (kind) {
      case RETRANSMISSION -> retransmission;
      case PERSIST -> persist;
      case TIME_WAIT -> timeWait;
      case KEEP_ALIVE -> keepAlive;
      case USER -> giveUp;
    };
  }
}
