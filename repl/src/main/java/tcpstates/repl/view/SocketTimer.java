package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Seat;

/**
 * The timer column of {@code ss -o}: which timer runs, the time that is left, and how often it has
 * run out in vain.
 */
final class SocketTimer {

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private SocketTimer() {}

  /** Such as {@code timer:(on,816ms,2)}; empty if no timer runs. */
  static Optional<String> of(Seat seat, long now) {
    Timers timers = seat.tcp().timers();
    if (timers.retransmission() != Timers.OFF) {
      return timer("on", timers.retransmission() - now, repeats(seat));
    }
    if (timers.persist() != Timers.OFF) {
      return timer("persist", timers.persist() - now, probes(seat));
    }
    if (timers.timeWait() != Timers.OFF) {
      return timer("timewait", timers.timeWait() - now, 0);
    }
    return timers.keepAlive() == Timers.OFF
        ? Optional.empty()
        : timer("keepalive", timers.keepAlive() - now, timers.keepAliveProbes());
  }

  private static Optional<String> timer(String name, long left, int times) {
    return Optional.of(format("timer:(%s,%s,%d)", name, time(left), times));
  }

  /** As {@code ss} writes a time: no milliseconds from 10 s on, no seconds from 10 minutes on. */
  static String time(long millis) {
    long minutes = millis / MINUTE;
    long seconds = minutes > 9 ? 0 : millis % MINUTE / SECOND;
    long rest = minutes > 0 || seconds > 9 ? 0 : millis % SECOND;
    String text = minutes > 0 ? minutes + "min" : "";
    if (seconds > 0) {
      text += seconds + (rest > 0 ? "." : "sec");
    }
    return rest > 0 ? text + format("%03dms", rest) : text;
  }

  /** How often the retransmission timer has run out since it was first set. */
  private static int repeats(Seat seat) {
    TcpSettings set = seat.settings();
    long due = begun(seat.tcp(), set) + set.rto();
    int repeats = 0;
    for (long wait = set.rto(); due < seat.tcp().timers().retransmission(); repeats++) {
      wait = Math.min(2 * wait, longest(set));
      due += wait;
    }
    return repeats;
  }

  /** How many probes of a closed window have gone out since the peer was last heard. */
  private static int probes(Seat seat) {
    Timers timers = seat.tcp().timers();
    if (timers.giveUp() == Timers.OFF) {
      return 0;
    }
    TcpSettings set = seat.settings();
    long heard = begun(seat.tcp(), set);
    long wait = timers.interval();
    int probes = 0;
    for (long sent = timers.persist() - wait; sent >= heard && wait > 0; sent -= wait) {
      probes++;
      wait = wait == longest(set) && sent - wait >= heard + wait / 2 ? wait : wait / 2;
    }
    return probes;
  }

  /** When the wait began that the user timeout limits. */
  private static long begun(Endpoint tcp, TcpSettings set) {
    boolean syn = tcp.snd().una().equals(tcp.snd().iss());
    return tcp.timers().giveUp() - (syn ? set.synTimeout() : set.userTimeout());
  }

  private static long longest(TcpSettings set) {
    return Math.max(TcpSettings.MAX_RTO, set.rto());
  }
}
