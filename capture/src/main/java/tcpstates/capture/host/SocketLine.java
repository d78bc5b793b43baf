package tcpstates.capture.host;

import java.util.Optional;
import tcpstates.engine.tcp.State;

/**
 * A socket, or a connection that a firewall tracks, as one line tells of it.
 *
 * @param source which tool told of it
 * @param state its state
 * @param local the end on this host; of a tracked connection the one that opened it
 * @param remote the other end
 * @param receiveQueue bytes that the program has not read; of a listener, where {@link
 *     Source#showsBacklog}, connections that it has not accepted; -1 if not told
 * @param sendQueue bytes that the peer has not acknowledged; of a listener, how many connections
 *     may wait; -1 if not told
 * @param program the program that owns it, if told
 * @param timer which of its timers runs, if told
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

  /** Which tool told of a socket. */
  public enum Source {
    SS,
    NETSTAT,
    PROC,
    WINDOWS,
    LSOF,
    CONNTRACK;

    /** Whether the queues of a listener are its waiting connections and their limit. */
    boolean showsBacklog() {
      return this == SS;
    }
  }

  /**
   * A timer that runs.
   *
   * @param kind which one
   * @param retries how often it has run out so far
   */
  public record Timer(Kind kind, int retries) {

    /** Which one. */
    public enum Kind {
      NONE,
      /** Something that was sent is not acknowledged yet. */
      RETRANSMISSION,
      KEEPALIVE,
      TIME_WAIT,
      /** The peer's window is closed. */
      PERSIST
    }

    static final Timer NONE = new Timer(Kind.NONE, 0);

    /** Reads {@code persist,1.2sec,3}, which is what ss prints. */
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

    /** Reads {@code probe} and {@code (1.20/3/0)}, which is what netstat -o prints. */
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
