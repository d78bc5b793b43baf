package tcpstates.engine.captures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;

/**
 * An endpoint of ours that follows one end of a Linux kernel's connection.
 *
 * <p>It gets the calls of the application and the segments that the kernel received, in order, and
 * never a segment that the kernel did not receive. Its numbers are the kernel's: its ISS is the ISS
 * of the next SYN that the kernel sent, its buffer is the largest window that the kernel offered,
 * and its MSS is the length of the kernel's longest segment.
 *
 * <p>What it sends goes nowhere. Linux holds data back for reasons that the engine does not model
 * (congestion window, Nagle). So the engine is sometimes ahead of it but never behind. If the
 * kernel has sent something beyond SND.NXT, the persist timer expires here, because that segment is
 * a window probe.
 *
 * <p>Time: TIME-WAIT ends by our own clock (MSL 30 s, which makes Linux's 60 s). Retransmissions
 * change no state and are left out. How often Linux tries before it gives up is a setting, counted
 * in retries. The fixture says when it gave up, and our user timeout expires then.
 *
 * <p>Linux's listener is a separate socket and outlives its connections. A segment that belongs to
 * no connection meets a LISTEN of ours, as long as the kernel's listener is open.
 *
 * <p>Calls: close() is CLOSE (Linux closes both ways, RFC 9293's MAY-1; the differences are
 * listed). shutdown(SHUT_WR) is CLOSE. SO_LINGER 0 with close(), and {@code ss -K}, are ABORT.
 * Closing the listener aborts a connection that was not accepted. A crash forgets everything. The
 * others (accept, shutdown(SHUT_RD), options) are no calls of RFC 9293.
 */
final class Follower {

  private static final long MSL = 30_000;
  private static final Pattern NUMBER = Pattern.compile("\\((\\d+)");

  private final List<Line> lines;
  private final String side;
  private final int buffer;
  private final int mss;
  private Endpoint tcp = Endpoint.CLOSED;
  private boolean listener;
  private boolean accepted;
  private long now;

  /**
   * Makes a follower of one side.
   *
   * @param lines the lines of one connection; the caller gives all that concern this side to {@link
   *     #take}
   */
  Follower(List<Line> lines, String side) {
    this.lines = lines;
    this.side = side;
    buffer = kernelBuffer();
    mss =
        lines.stream()
            .filter(line -> line.host().equals(side) && line.kind().equals("send"))
            .mapToInt(line -> (int) line.field("len"))
            .reduce(1, Math::max);
  }

  /**
   * The most room that the kernel ever had: from what its application had read to the end of the
   * window that it offered.
   */
  private int kernelBuffer() {
    int most = 0;
    SeqNum acked = SeqNum.ZERO;
    SeqNum read = SeqNum.ZERO;
    boolean synchronised = false;
    for (Line line : lines) {
      if (line.host().equals(side)
          && line.kind().equals("send")
          && line.flags().contains("A")
          && !line.flags().contains("R")) {
        acked = SeqNum.of(line.field("ack"));
        read = synchronised && !line.flags().contains("S") ? read : acked;
        synchronised = true;
        most = Math.max(most, acked.plus(line.field("win")).minus(read));
      } else if (line.host().equals(side) && line.what().startsWith("recv(")) {
        read = acked;
      }
    }
    return most == 0 ? 65_535 : most;
  }

  State state() {
    return tcp.state();
  }

  /**
   * Whether the state is the kernel's. Without a connection, LISTEN and CLOSED count as the same.
   */
  boolean agrees(Line line) {
    String kernel = line.state(side);
    boolean none = kernel.equals("LISTEN") || kernel.equals("CLOSED");
    boolean noneOfOurs = tcp.state() == State.CLOSED || tcp.state() == State.LISTEN;
    return none && noneOfOurs && listener ? true : tcp.state().name().equals(rfcName(kernel));
  }

  private static String rfcName(String linux) {
    return switch (linux) {
      case "SYN_RECV" -> "SYN_RECEIVED";
      case "FIN_WAIT1" -> "FIN_WAIT_1";
      case "FIN_WAIT2" -> "FIN_WAIT_2";
      default -> linux;
    };
  }

  /** Takes the line at this index of the list. */
  void take(int index) {
    Line line = lines.get(index);
    pass(line.millis());
    switch (line.kind()) {
      case "call" -> call(line, index);
      case "send" -> cover(line);
      case "recv" -> receive(line, index);
      case "timer" -> act(new Event.Expires(TimerKind.USER), index);
      default -> {}
    }
  }

  private void pass(long millis) {
    now = Math.max(now, millis);
    if (tcp.timers().due(TimerKind.TIME_WAIT) <= now) {
      act(new Event.Expires(TimerKind.TIME_WAIT), 0);
    }
  }

  // ---- calls

  private void call(Line line, int index) {
    String call = line.what();
    if (call.startsWith("listen")) {
      listener = true;
      act(new Event.Open(false), index);
    } else if (call.startsWith("connect")) {
      act(new Event.Open(true), index);
    } else if (call.startsWith("sendto(MSG_FASTOPEN")) {
      act(new Event.Open(true), index);
      act(new Event.Send(Bytes.alphabet(5), false), index);
    } else if (call.startsWith("send")) {
      act(new Event.Send(Bytes.alphabet(number(call)), false), index);
    } else if (call.startsWith("recv")) {
      act(new Event.Receive(Integer.MAX_VALUE), index);
    } else if (call.startsWith("accept")) {
      accepted = true;
    } else if (call.contains("crash") || call.startsWith("vanish")) {
      tcp = Endpoint.CLOSED;
    } else if (call.contains("LINGER") || call.contains("linger") || call.startsWith("ss -K")) {
      act(new Event.Abort(), index);
    } else if (call.contains("of the listener")) {
      listener = false;
      act(accepted ? new Event.Receive(0) : new Event.Abort(), index);
    } else if (call.startsWith("close")
        || call.equals("shutdown(SHUT_WR)")
        || call.equals("shutdown()")) {
      act(new Event.Close(), index);
    }
  }

  private static int number(String call) {
    Matcher number = NUMBER.matcher(call);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  // ---- segments

  /** The kernel has sent this, so our SND.NXT must not be behind it. */
  private void cover(Line line) {
    if (line.flags().contains("R") || line.flags().contains("S")) {
      return;
    }
    int length = (int) line.field("len") + (line.flags().contains("F") ? 1 : 0);
    SeqNum end = SeqNum.of(line.field("seq")).plus(length);
    for (int i = 0; i < 100 && end.after(tcp.snd().nxt()) && tcp.state().synchronizedState(); i++) {
      if (tcp.timers().due(TimerKind.PERSIST) == Timers.OFF) {
        return;
      }
      act(new Event.Expires(TimerKind.PERSIST), 0);
    }
  }

  private void receive(Line line, int index) {
    Flags flags = Flags.NONE;
    for (char letter : line.flags().toCharArray()) {
      for (Flag flag : Flag.values()) {
        flags = flag.name().charAt(0) == letter ? flags.with(flag) : flags;
      }
    }
    Segment segment =
        new Segment(
            flags,
            SeqNum.of(line.field("seq")),
            SeqNum.of(flags.has(Flag.ACK) ? line.field("ack") : 0),
            (int) line.field("win"),
            0,
            Bytes.of(new byte[(int) line.field("len")]));
    boolean none = tcp.state() == State.CLOSED || tcp.state() == State.LISTEN;
    if (none && listener) {
      tcp = Machine.step(Endpoint.CLOSED, new Event.Open(false), settings(index), now).endpoint();
    }
    act(new Event.Arrives(segment), index);
  }

  private void act(Event event, int index) {
    tcp = Machine.step(tcp, event, settings(index), now).endpoint();
  }

  private TcpSettings settings(int index) {
    return new TcpSettings(nextIss(index), buffer, mss, false, MSL, 1_000, 300_000, 180_000, 0);
  }

  /** The number of the next SYN that the kernel sends. */
  private SeqNum nextIss(int index) {
    for (int i = index; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.kind().equals("send") && line.host().equals(side) && line.flags().contains("S")) {
        return SeqNum.of(line.field("seq"));
      }
    }
    return SeqNum.ZERO;
  }
}
