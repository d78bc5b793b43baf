package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Branch;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What {@code ss -tano} would print if client and server were the sockets of one Linux machine. */
final class Sockets {

  private static final String CLIENT_HOST = "192.0.2.1";
  private static final String CLIENT_PORT = "40001";
  private static final String SERVER_HOST = "192.0.2.2";
  private static final String SERVER_PORT = "80";

  /** The narrowest width at which a socket's line fits. */
  private static final int FULL = 72;

  private Sockets() {}

  static List<StyledLine> lines(Branch branch, Look look) {
    if (branch.isSeen()) {
      Page page = new Page(look);
      page.add(
          "A capture shows no sockets: not what the programs have read and written, and no timers.");
      return page.lines();
    }
    World world = branch.world();
    List<StyledLine> lines = new ArrayList<>();
    boolean full = look.width() >= FULL;
    lines.add(
        StyledLine.of(
            full
                ? "State      Recv-Q Send-Q Local Address:Port  Peer Address:Port"
                : "State      Recv-Q Send-Q Local, Peer",
            Style.FAINT));
    for (Side side : Side.values()) {
      Seat seat = world.seat(side);
      if (seat.tcp().state() != State.CLOSED) {
        socket(side, seat, full, lines);
        SocketTimer.of(seat, world.now()).ifPresent(timer -> timer(timer, full, look, lines));
      }
    }
    return List.copyOf(lines);
  }

  private static void socket(Side side, Seat seat, boolean full, List<StyledLine> lines) {
    State state = seat.tcp().state();
    String queues =
        format("%-10s %-6d %-6d", state.linuxName(), receiveQueue(seat), sendQueue(seat.tcp()));
    String local = address(host(side), port(side), 13, 5);
    String peer =
        state == State.LISTEN
            ? address("0.0.0.0", "*", 12, 5)
            : address(host(side.peer()), port(side.peer()), 12, 5);
    if (full) {
      lines.add(StyledLine.of(queues + " " + local + " " + peer));
    } else {
      lines.add(StyledLine.of(queues));
      lines.add(StyledLine.of("  " + local.strip() + "  " + peer.strip()));
    }
  }

  /** Beside the socket where there is room, else below it. */
  private static void timer(String timer, boolean full, Look look, List<StyledLine> lines) {
    StyledLine beside = lines.get(lines.size() - 1).plus("  " + timer);
    if (full && beside.text().length() <= look.width()) {
      lines.set(lines.size() - 1, beside);
    } else {
      lines.add(StyledLine.of("  " + timer));
    }
  }

  private static String address(String host, String port, int left, int right) {
    return format("%" + left + "s:%-" + right + "s", host, port);
  }

  private static String host(Side side) {
    return side == Side.CLIENT ? CLIENT_HOST : SERVER_HOST;
  }

  private static String port(Side side) {
    return side == Side.CLIENT ? CLIENT_PORT : SERVER_PORT;
  }

  /** Linux counts a FIN that the application has not reached as a waiting byte. */
  private static int receiveQueue(Seat seat) {
    boolean finWaits = seat.tcp().rcv().finReceived() && !seat.settings().readsAtOnce();
    boolean counts = seat.tcp().state() != State.LISTEN && seat.tcp().state() != State.TIME_WAIT;
    return counts ? seat.tcp().rcv().unread() + (finWaits ? 1 : 0) : 0;
  }

  /** What is queued or not acknowledged; for a listener, how many connections it can hold: one. */
  private static int sendQueue(Endpoint tcp) {
    return switch (tcp.state()) {
      case LISTEN -> 1;
      case CLOSED, TIME_WAIT, FIN_WAIT_2 -> 0;
      // A request that has not reached accept() has no queues.
      case SYN_RECEIVED -> tcp.passive() ? 0 : unsent(tcp);
      case SYN_SENT, ESTABLISHED, FIN_WAIT_1, CLOSE_WAIT, CLOSING, LAST_ACK -> unsent(tcp);
    };
  }

  private static int unsent(Endpoint tcp) {
    int finWaits = tcp.snd().closeCalled() && !tcp.snd().finSent() ? 1 : 0;
    return tcp.snd().nxt().minus(tcp.snd().una()) + tcp.snd().queue().length() + finWaits;
  }
}
