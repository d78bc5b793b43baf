package tcpstates.capture.host;

import java.util.Optional;
import tcpstates.engine.tcp.State;

/**
 * A socket, or a connection that a firewall tracks, as one line describes it.
 *
 * @param source the tool that printed the line
 * @param state its state
 * @param local the end on this host; for a tracked connection, the end that opened it
 * @param remote the other end
 * @param receiveQueue bytes that the program has not read; for a listener, where {@link
 *     Source#showsBacklog}, connections that it has not accepted; -1 if the line doesn't say
 * @param sendQueue bytes that the peer has not acknowledged; for a listener, how many connections
 *     may wait; -1 if the line doesn't say
 * @param program the program that owns it, if the line says so
 * @param timer the timer that runs, if the line says so
 */
public record SocketLine(
    Source source,
    State state,
    HostAddress local,
    HostAddress remote,
    long receiveQueue,
    long sendQueue,
    Optional<String> program,
    Timer timer) {

  /** The tool that listed a socket. */
  public enum Source {
    SS,
    NETSTAT,
    PROC,
    WINDOWS,
    LSOF,
    CONNTRACK;

    /** Whether a listener's queues show its waiting connections and their limit. */
    boolean showsBacklog() {
      return this == SS;
    }
  }

  /**
   * A timer that runs.
   *
   * @param kind the kind of timer
   * @param retries how often it has run out so far
   */
  public record Timer(Kind kind, int retries) {

    /** The kinds of timers. */
    public enum Kind {
      NONE,
      /** Something that was sent has not been acknowledged yet. */
      RETRANSMISSION,
      KEEPALIVE,
      TIME_WAIT,
      /** The peer's window is closed. */
      PERSIST
    }

    static final Timer NONE = new Timer(Kind.NONE, 0);

    /** Reads {@code persist,1.2sec,3}, as ss prints it. */
    static Timer ofSs(String text) {
      String[] parts = text.split(",");
      int retries = parts.length > 2 ? number(parts[2]) : 0;
      return switch (parts[0]) {
        case "on" -> new Timer(Kind.RETRANSMISSION, retries);
        case "keepalive" -> new Timer(Kind.KEEPALIVE, retries);
        case "timewait" -> new Timer(Kind.TIME_WAIT, retries);
        case "persist" -> new Timer(Kind.PERSIST, retries);
        default -> NONE;
      };
    }

    /** Reads {@code probe} and {@code (1.20/3/0)}, as netstat -o prints them. */
    static Timer ofNetstat(String name, String numbers) {
      String[] parts = numbers.replace("(", "").replace(")", "").split("/");
      return switch (name) {
        case "on" -> new Timer(Kind.RETRANSMISSION, parts.length > 1 ? number(parts[1]) : 0);
        case "keepalive" -> new Timer(Kind.KEEPALIVE, parts.length > 2 ? number(parts[2]) : 0);
        case "timewait" -> new Timer(Kind.TIME_WAIT, 0);
        case "probe" -> new Timer(Kind.PERSIST, parts.length > 2 ? number(parts[2]) : 0);
        default -> NONE;
      };
    }

    /** The timer with a number in {@code /proc/net/tcp}. */
    static Timer ofProc(int number, int retries) {
      return switch (number) {
        case 1 -> new Timer(Kind.RETRANSMISSION, retries);
        case 2 -> new Timer(Kind.KEEPALIVE, retries);
        case 3 -> new Timer(Kind.TIME_WAIT, retries);
        case 4 -> new Timer(Kind.PERSIST, retries);
        default -> NONE;
      };
    }

    private static int number(String text) {
      int end = 0;
      while (end < text.length() && end < 6 && Character.isDigit(text.charAt(end))) {
        end++;
      }
      return end == 0 ? 0 : Integer.parseInt(text.substring(0, end));
    }
  }

  SocketLine with(Timer other) {
    return new SocketLine(source, state, local, remote, receiveQueue, sendQueue, program, other);
  }
}
