package tcpstates.capture.play;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.command.AssumeCommand;
import tcpstates.repl.terms.Variable;

/**
 * The commands that lead from a fresh world to one that was followed. So a session that begins
 * there is like any other: you can save, export and search it. Some things differ: windows are not
 * scaled, so none is larger than 65,535; the contents are the alphabet; data that had arrived after
 * a gap is dropped and sent again; the clock starts at 0.
 */
final class ForkLines {

  /** If two numbers are further apart than this, the order of the two is not clear. */
  private static final int FURTHEST = 1 << 30;

  private ForkLines() {}

  static List<String> of(World world) {
    List<AssumeCommand> commands = new ArrayList<>();
    for (Side side : Side.values()) {
      commands.add(endpoint(side, world.tcp(side)));
    }
    for (InFlight flight : world.wire()) {
      Segment segment = flight.segment();
      int length = segment.data().length();
      int from = 0;
      do {
        int to = Math.min(length, from + AssumeCommand.LARGEST_TEXT);
        commands.add(sent(flight.from(), segment, from, to));
        from = to;
      } while (from < length);
    }
    return commands.stream().map(command -> command.text(Side.CLIENT)).toList();
  }

  private static AssumeCommand endpoint(Side side, Endpoint tcp) {
    State state = tcp.state();
    Map<Variable, Long> numbers = new EnumMap<>(Variable.class);
    if (state.hasSendVariables()) {
      SeqNum una = tcp.snd().una();
      boolean finAcked = state == State.FIN_WAIT_2 || state == State.TIME_WAIT;
      numbers.put(
          Variable.ISS,
          (opens(state) ? una : first(tcp.snd().iss(), una, finAcked ? 2 : 1)).toLong());
      numbers.put(Variable.SND_UNA, una.toLong());
      numbers.put(Variable.SND_NXT, next(tcp).toLong());
      numbers.put(Variable.SND_WND, window(tcp.snd().wnd()));
      numbers.put(Variable.RCV_WND, window(tcp.rcv().wnd()));
    }
    if (state.hasReceiveVariables()) {
      SeqNum next = tcp.rcv().nxt();
      int heard = hasFin(state) ? 2 : 1;
      numbers.put(Variable.IRS, first(tcp.rcv().irs(), next, heard).toLong());
      numbers.put(Variable.RCV_NXT, next.toLong());
    }
    return new AssumeCommand.InState(Optional.of(side), state, numbers);
  }

  /**
   * An initial number that is far enough before another number, but not too far; the true one if it
   * fits.
   */
  private static SeqNum first(SeqNum initial, SeqNum number, int least) {
    int distance = number.minus(initial);
    return distance < least || distance > FURTHEST ? number.plus(-2) : initial;
  }

  private static boolean hasFin(State state) {
    return switch (state) {
      case CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT -> true;
      case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 -> false;
    };
  }

  /** Whether its SYN is not acknowledged. If an endpoint was never heard, its ISS is a guess. */
  private static boolean opens(State state) {
    return state == State.SYN_SENT || state == State.SYN_RECEIVED;
  }

  /** SND.NXT, after the SYN or FIN that must have left even if it was not captured. */
  private static SeqNum next(Endpoint tcp) {
    SeqNum next = tcp.snd().nxt();
    boolean none = next.equals(tcp.snd().una());
    return switch (tcp.state()) {
      case SYN_SENT, SYN_RECEIVED, FIN_WAIT_1, CLOSING, LAST_ACK -> none ? next.plus(1) : next;
      case CLOSED, LISTEN, ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT, TIME_WAIT -> next;
    };
  }

  private static AssumeCommand sent(Side side, Segment segment, int from, int to) {
    return new AssumeCommand.Sent(
        Optional.of(side),
        segment.flags(),
        Optional.of(from == 0 ? segment.seq() : segment.textStart().plus(from)),
        segment.hasAck() ? Optional.of(segment.ack()) : Optional.empty(),
        OptionalInt.of((int) window(segment.wnd())),
        Bytes.alphabet(to - from));
  }

  private static long window(int bytes) {
    return Math.min(Math.max(0, bytes), AssumeCommand.LARGEST_WINDOW);
  }
}
