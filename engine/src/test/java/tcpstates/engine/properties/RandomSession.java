package tcpstates.engine.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;

/** A random session: moves, with a check of the invariants after each. */
final class RandomSession {

  private static final int TRACE_EVERY = 16;
  private static final int MOST_TIMERS = 20_000;

  /** Without it, a FIN-WAIT-2 whose peer has given up would last for ever, as RFC 9293 allows. */
  private static final long KEEP_ALIVE = 10_000;

  private final long seed;
  private final boolean honest;
  private final RandomMoves walker;
  private final List<Input> moves = new ArrayList<>();
  private World world = World.initial();
  private final int[] checked = new int[2];
  private int tried;

  RandomSession(long seed, boolean honest) {
    this.seed = seed;
    this.honest = honest;
    walker = new RandomMoves(seed, honest);
  }

  /**
   * Makes about {@code count} moves, accepted or not. A failure shows the seed and the moves that
   * replay it.
   *
   * @return how many moves there were
   */
  int run(int count) {
    Input input = null;
    try {
      for (Input move : walker.opening()) {
        input = move;
        take(input);
      }
      while (tried < count && !walker.over(world)) {
        input = walker.next(world);
        take(input);
      }
      if (honest) {
        input = null;
        comesToAnEnd();
      }
      return tried;
    } catch (RuntimeException | AssertionError wrong) {
      throw failure(input, wrong);
    }
  }

  private void take(Input input) {
    tried++;
    Outcome outcome = Simulator.apply(world, input);
    if (tried % TRACE_EVERY == 0) {
      deterministic(input, outcome);
    }
    if (outcome instanceof Outcome.Rejected) {
      return;
    }
    Outcome.Accepted accepted = (Outcome.Accepted) outcome;
    Invariants.hold(world, accepted);
    moves.add(input);
    walker.accepted(input);
    world = accepted.world();
    if (honest) {
      dataIsInOrder();
    }
  }

  /** The same move in the same world has the same result, and so does describing each check. */
  private void deterministic(Input input, Outcome outcome) {
    Outcome traced = Simulator.trace(world, input);
    Invariants.require(traced.getClass() == outcome.getClass(), "not the same twice");
    if (outcome instanceof Outcome.Accepted accepted) {
      Outcome.Accepted again = (Outcome.Accepted) traced;
      Invariants.require(accepted.world().equals(again.world()), "another world the second time");
      Invariants.require(accepted.wireEvents().equals(again.wireEvents()), "other events");
      Invariants.require(Simulator.apply(world, input).equals(outcome), "another outcome");
    } else {
      Invariants.require(traced.equals(outcome), "another reason the second time");
    }
  }

  private void dataIsInOrder() {
    for (Side side : Side.values()) {
      Bytes received = world.tcp(side).rcv().received();
      Side from = side.peer();
      Invariants.require(received.length() <= walker.written(from), "more than was sent");
      int length = received.length();
      int known = Math.min(checked[side.ordinal()], length);
      checked[side.ordinal()] = length;
      for (int i = known; i < length; i++) {
        if (received.at(i) != RandomMoves.stream(from, i)) {
          throw new AssertionError("byte %d from the %s is not what was sent".formatted(i, from));
        }
      }
    }
  }

  /** If the network is fair and both sides close, both reach CLOSED, and nothing is missing. */
  private void comesToAnEnd() {
    boolean bothOpen = open(Side.CLIENT) && open(Side.SERVER);
    for (Side side : Side.values()) {
      TcpSettings set = world.seat(side).settings();
      take(
          new Input.Configure(
              side,
              new TcpSettings(
                  set.iss(),
                  set.buffer(),
                  set.mss(),
                  true,
                  1_000,
                  set.rto(),
                  300_000,
                  180_000,
                  KEEP_ALIVE)));
      take(new Input.SetPlay(side, Play.AUTO));
    }
    take(new Input.Disarm());
    take(new Input.Deliver(Selector.ALL));
    take(new Input.SetWire(WireMode.AUTO));
    for (Side side : Side.values()) {
      take(new Input.Call(side, new Event.Close()));
    }
    for (int i = 0; i < MOST_TIMERS && world.nextTimer() != Timers.OFF; i++) {
      take(new Input.WaitForTimer());
    }
    for (Side side : Side.values()) {
      Invariants.require(world.tcp(side).state() == State.CLOSED, side + " does not reach CLOSED");
      boolean clean = untroubled(Side.CLIENT) && untroubled(Side.SERVER);
      if (bothOpen && clean) {
        int received = world.tcp(side.peer()).rcv().received().length();
        Invariants.require(received == walker.written(side), "data of " + side + " is missing");
      }
    }
  }

  private String wire() {
    return world.wire().stream()
        .map(segment -> "#%d %s %s".formatted(segment.id(), segment.from(), segment.segment()))
        .collect(Collectors.joining(", "));
  }

  private boolean open(Side side) {
    return world.tcp(side).state() == State.ESTABLISHED;
  }

  private boolean untroubled(Side side) {
    Signal signal = world.tcp(side).signal();
    return signal == Signal.NONE || signal == Signal.CLOSING;
  }

  private static String spell(Input input) {
    return input instanceof Input.Call call && call.call() instanceof Event.Send send
        ? "%s SEND %d bytes%s"
            .formatted(call.side(), send.data().length(), send.urgent() ? ", urgent" : "")
        : String.valueOf(input);
  }

  private AssertionError failure(Input last, Throwable wrong) {
    String replay = moves.stream().map(RandomSession::spell).collect(Collectors.joining("\n  "));
    return new AssertionError(
        "seed %d%s, move %d: %s\nthe moves that lead there:\n  %s\nand then: %s\nin flight: %s"
            .formatted(
                seed,
                honest ? ", honest" : "",
                tried,
                wrong,
                replay,
                last == null ? "the end" : spell(last),
                wire()),
        wrong);
  }
}
