package tcpstates.engine.rules;

import static tcpstates.engine.tcp.Timers.OFF;

import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;

/** The timers of an endpoint during a turn (RFC 6298; RFC 9293, 3.8.1, 3.8.3, 3.8.4, 3.8.6.1). */
final class Clocks {

  private final Turn turn;
  private long interval;
  private long retransmission;
  private long persist;
  private long timeWait;
  private long keepAlive;
  private int keepAliveProbes;
  private long giveUp;

  Clocks(Turn turn, Timers timers) {
    this.turn = turn;
    interval = timers.interval();
    retransmission = timers.retransmission();
    persist = timers.persist();
    timeWait = timers.timeWait();
    keepAlive = timers.keepAlive();
    keepAliveProbes = timers.keepAliveProbes();
    giveUp = timers.giveUp();
  }

  Timers timers() {
    return new Timers(
        interval, retransmission, persist, timeWait, keepAlive, keepAliveProbes, giveUp);
  }

  void allOff() {
    interval = 0;
    retransmission = OFF;
    persist = OFF;
    timeWait = OFF;
    keepAlive = OFF;
    keepAliveProbes = 0;
    giveUp = OFF;
  }

  void startTimeWait() {
    timeWait = turn.now + 2 * turn.set.msl();
  }

  /** When 2 MSL have passed. */
  long timeWait() {
    return timeWait;
  }

  /** For a followed endpoint only this timer is known. */
  void onlyTimeWait(long due) {
    allOff();
    timeWait = due;
  }

  /** Whether a closed window is being probed. */
  boolean probing() {
    return persist != OFF;
  }

  /** The retransmission or persist interval now in force, in milliseconds. */
  long interval() {
    return interval;
  }

  int keepAliveProbes() {
    return keepAliveProbes;
  }

  /**
   * New data is acknowledged: the RTO has its first value again, and time counts again (RFC 6298,
   * 5.3).
   */
  void progress() {
    interval = 0;
    retransmission = OFF;
    giveUp = OFF;
    if (probing()) {
      persist = OFF;
    }
  }

  /** A segment has arrived, of whatever kind: the connection is not idle (3.8.4, MUST-26). */
  void notIdle() {
    keepAlive = OFF;
    keepAliveProbes = 0;
  }

  /**
   * The idle time before the first probe has another length. It counts from what was heard last
   * (3.8.4, MUST-26): if it is over already, the probe is due in the next millisecond.
   *
   * @param before the idle time that was set until now, in milliseconds
   */
  void keepAliveLength(long before) {
    if (keepAlive != OFF && keepAliveProbes == 0) {
      keepAlive = Math.max(turn.now + 1, keepAlive - before + turn.set.keepAlive());
    }
  }

  /** The peer has answered; while its window is closed it is enough that it is alive (MUST-37). */
  void heard() {
    if (turn.sndWnd == 0 && turn.state.synchronizedState()) {
      giveUp = OFF;
    }
  }

  /** The retransmission timer has expired: the RTO is doubled (RFC 6298, 5.5). */
  void backOffRetransmission() {
    backOff();
    retransmission = turn.now + interval;
  }

  /** The persist timer has expired: the pause is doubled (RFC 9293, 3.8.6.1). */
  void backOffPersist() {
    backOff();
    persist = turn.now + interval;
  }

  private void backOff() {
    interval = Math.min(2 * interval, Math.max(TcpSettings.MAX_RTO, turn.set.rto()));
  }

  void stopProbing() {
    persist = OFF;
    interval = 0;
  }

  void probedKeepAlive() {
    keepAliveProbes++;
    keepAlive = turn.now + Math.min(TcpSettings.KEEP_ALIVE_PAUSE, turn.set.keepAlive());
  }

  /**
   * Starts the timers that must run and stops the others, after everything possible has been sent.
   *
   * @param blocked whether data or a FIN waits that the peer's window holds back
   */
  void settle(boolean blocked) {
    boolean waiting = !turn.unacked.isEmpty();
    if (persist == OFF && blocked && !waiting) {
      interval = turn.set.rto();
      persist = turn.now + interval;
    }
    boolean sentIntoOpenWindow = waiting && turn.sndWnd > 0;
    if (persist != OFF && (sentIntoOpenWindow || (!blocked && !waiting))) {
      stopProbing();
    }
    if (!waiting || probing()) {
      retransmission = OFF;
    } else if (retransmission == OFF) {
      interval = interval == 0 ? turn.set.rto() : interval;
      retransmission = turn.now + interval;
    }
    settleGiveUp(waiting);
    settleKeepAlive(waiting);
  }

  private void settleGiveUp(boolean waiting) {
    if (!waiting) {
      giveUp = OFF;
    } else if (giveUp == OFF) {
      boolean syn = turn.sndUna.equals(turn.iss);
      giveUp = turn.now + (syn ? turn.set.synTimeout() : turn.set.userTimeout());
    }
  }

  private void settleKeepAlive(boolean waiting) {
    boolean wanted =
        turn.set.keepAlive() > 0
            && !waiting
            && !probing()
            && switch (turn.state) {
              case ESTABLISHED, CLOSE_WAIT, FIN_WAIT_2 -> true;
              case CLOSED,
                  LISTEN,
                  SYN_SENT,
                  SYN_RECEIVED,
                  FIN_WAIT_1,
                  CLOSING,
                  LAST_ACK,
                  TIME_WAIT ->
                  false;
            };
    if (!wanted) {
      keepAlive = OFF;
      keepAliveProbes = 0;
    } else if (keepAlive == OFF) {
      keepAlive = turn.now + turn.set.keepAlive();
    }
  }
}
