package tcpstates.repl.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Variable;

/**
 * An endpoint in a state and with the numbers that a person names; numbers that are left out are
 * those of a connection that has just come there. What is sent and not acknowledged can be sent
 * again; contents that nobody knows are the alphabet.
 */
final class AssumedEndpoint {

  /** As much as may be sent and not acknowledged. */
  static final int MOST_OUTSTANDING = 1_000_000;

  /** The window of a segment that nobody names. */
  private static final int WINDOW = 4_096;

  private static final Set<State> FIN_SENT =
      EnumSet.of(
          State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING, State.LAST_ACK, State.TIME_WAIT);

  private static final Set<State> FIN_RECEIVED =
      EnumSet.of(State.CLOSE_WAIT, State.CLOSING, State.LAST_ACK, State.TIME_WAIT);

  /** The states that wait for the acknowledgment of the SYN, or of the FIN. */
  private static final Set<State> WAITS_FOR_ACK =
      EnumSet.of(
          State.SYN_SENT, State.SYN_RECEIVED, State.FIN_WAIT_1, State.CLOSING, State.LAST_ACK);

  private static final Set<State> OPENS = EnumSet.of(State.SYN_SENT, State.SYN_RECEIVED);

  private final Side side;
  private final State state;
  private final Map<Variable, Long> given;
  private final TcpSettings settings;
  private final World world;

  /**
   * @param given the numbers that are named
   */
  AssumedEndpoint(World world, Side side, State state, Map<Variable, Long> given) {
    this.world = world;
    this.side = side;
    this.state = state;
    this.given = given;
    this.settings = world.seat(side).settings();
  }

  // ---- its numbers

  private Optional<SeqNum> number(Variable variable) {
    return Optional.ofNullable(given.get(variable)).map(SeqNum::of);
  }

  private int window(Variable variable, int otherwise) {
    return given.containsKey(variable) ? given.get(variable).intValue() : otherwise;
  }

  private SeqNum iss() {
    return number(Variable.ISS).orElse(settings.iss());
  }

  private SeqNum una() {
    return number(Variable.SND_UNA).orElseGet(this::defaultUna);
  }

  /** As far as the state allows, everything is acknowledged. */
  private SeqNum defaultUna() {
    boolean fin = FIN_SENT.contains(state) && !WAITS_FOR_ACK.contains(state);
    SeqNum first = OPENS.contains(state) ? iss() : iss().plus(fin ? 2 : 1);
    return number(Variable.SND_NXT)
        .map(next -> next.plus(WAITS_FOR_ACK.contains(state) ? -1 : 0))
        .filter(before -> !OPENS.contains(state))
        .orElse(first);
  }

  private SeqNum nxt() {
    return number(Variable.SND_NXT).orElse(una().plus(WAITS_FOR_ACK.contains(state) ? 1 : 0));
  }

  private SeqNum irs() {
    return number(Variable.IRS).orElse(world.seat(side.peer()).settings().iss());
  }

  private SeqNum rcvNxt() {
    return number(Variable.RCV_NXT).orElse(irs().plus(FIN_RECEIVED.contains(state) ? 2 : 1));
  }

  // ---- whether they fit

  /** Why there can't be such an endpoint. */
  Optional<String> problem() {
    Optional<Variable> unset =
        given.keySet().stream().filter(variable -> !Variables.isSet(state, variable)).findFirst();
    if (unset.isPresent()) {
      return Optional.of(Variables.name(unset.get()) + " is not set in " + state + ".");
    }
    if (!state.hasSendVariables()) {
      return Optional.empty();
    }
    int outstanding = nxt().minus(una());
    int waits = WAITS_FOR_ACK.contains(state) ? 1 : 0;
    int least = FIN_SENT.contains(state) && waits == 0 ? 2 : OPENS.contains(state) ? 0 : 1;
    if (una().minus(iss()) < least || OPENS.contains(state) && !una().equals(iss())) {
      return Optional.of(
          "SND.UNA does not fit: in "
              + state
              + (OPENS.contains(state)
                  ? " the SYN is not acknowledged, so it is ISS."
                  : " it is at least ISS + " + least + "."));
    }
    if (outstanding < waits || outstanding > MOST_OUTSTANDING) {
      return Optional.of(
          "SND.NXT does not fit: in "
              + state
              + " it is "
              + (waits == 0 ? "SND.UNA" : "SND.UNA + 1")
              + " at least, and SND.UNA + "
              + MOST_OUTSTANDING
              + " at most.");
    }
    boolean allAcknowledged = FIN_SENT.contains(state) && waits == 0;
    if (allAcknowledged && outstanding > 0) {
      return Optional.of(
          "In " + state + " the FIN is acknowledged, so SND.UNA and SND.NXT are the same.");
    }
    int heard = FIN_RECEIVED.contains(state) ? 2 : 1;
    if (state.hasReceiveVariables() && rcvNxt().minus(irs()) < heard) {
      return Optional.of(
          "RCV.NXT does not fit: in " + state + " it is at least IRS + " + heard + ".");
    }
    return Optional.empty();
  }

  // ---- the endpoint

  /** The endpoint; only if there is no {@link #problem}. */
  Endpoint endpoint() {
    return switch (state) {
      case CLOSED -> Endpoint.CLOSED;
      case LISTEN ->
          new Endpoint(
              State.LISTEN, true, SendState.NONE, ReceiveState.NONE, Timers.NONE, Signal.NONE);
      case SYN_SENT,
          SYN_RECEIVED,
          ESTABLISHED,
          FIN_WAIT_1,
          FIN_WAIT_2,
          CLOSE_WAIT,
          CLOSING,
          LAST_ACK,
          TIME_WAIT ->
          new Endpoint(
              state,
              state == State.SYN_RECEIVED && side == Side.SERVER,
              sends(),
              receives(),
              timers(),
              Signal.NONE);
    };
  }

  private SendState sends() {
    boolean fin = FIN_SENT.contains(state);
    boolean hears = state.hasReceiveVariables();
    int window = hears ? window(Variable.SND_WND, WINDOW) : 0;
    return new SendState(
        iss(),
        una(),
        nxt(),
        window,
        hears ? rcvNxt().plus(-1) : SeqNum.ZERO,
        hears ? una() : SeqNum.ZERO,
        window,
        iss(),
        settings.mss(),
        Bytes.EMPTY,
        fin,
        fin,
        unacknowledged());
  }

  private ReceiveState receives() {
    if (!state.hasReceiveVariables()) {
      int buffer = window(Variable.RCV_WND, settings.buffer());
      return new ReceiveState(
          SeqNum.ZERO,
          SeqNum.ZERO,
          buffer,
          SeqNum.ZERO,
          SeqNum.ZERO,
          buffer,
          Bytes.EMPTY,
          0,
          false,
          Reassembly.EMPTY);
    }
    int window = window(Variable.RCV_WND, settings.buffer());
    boolean fin = FIN_RECEIVED.contains(state);
    SeqNum textEnd = fin ? rcvNxt().plus(-1) : rcvNxt();
    return new ReceiveState(
        irs(),
        rcvNxt(),
        window,
        rcvNxt().plus(window),
        textEnd,
        Math.max(window, settings.buffer()),
        Bytes.EMPTY,
        0,
        fin,
        Reassembly.EMPTY);
  }

  /** The rules start the other timers themselves. */
  private Timers timers() {
    long timeWait = state == State.TIME_WAIT ? world.now() + 2 * settings.msl() : Timers.OFF;
    return new Timers(0, Timers.OFF, Timers.OFF, timeWait, Timers.OFF, 0, Timers.OFF);
  }

  /** What may have to be sent again: the SYN, text, the FIN. */
  private List<Segment> unacknowledged() {
    List<Segment> waiting = new ArrayList<>();
    SeqNum from = una();
    if (from.equals(iss())) {
      waiting.add(again(state == State.SYN_SENT ? Flags.SYN : Flags.SYN_ACK, from, Bytes.EMPTY));
      from = from.plus(1);
    }
    boolean fin = FIN_SENT.contains(state) && WAITS_FOR_ACK.contains(state);
    SeqNum end = nxt().plus(fin ? -1 : 0);
    while (end.after(from)) {
      Bytes text = Bytes.alphabet(Math.min(settings.mss(), end.minus(from)));
      waiting.add(again(Flags.ACK, from, text));
      from = from.plus(text.length());
    }
    if (fin) {
      waiting.add(again(Flags.FIN_ACK, end, Bytes.EMPTY));
    }
    return waiting;
  }

  private Segment again(Flags flags, SeqNum seq, Bytes text) {
    boolean ack = flags.has(Flag.ACK);
    int window = window(Variable.RCV_WND, settings.buffer());
    return new Segment(flags, seq, ack ? rcvNxt() : SeqNum.ZERO, window, 0, text);
  }
}
