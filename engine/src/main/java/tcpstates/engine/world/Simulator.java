package tcpstates.engine.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/**
 * Two endpoints and a wire: a pure function from a world and a move to the result.
 *
 * <p>A rejected move changes nothing.
 */
public final class Simulator {

  private Simulator() {}

  /** The result of a move. */
  public static Outcome apply(World world, Input input) {
    return apply(world, input, Machine::step);
  }

  /** As {@link #apply(World, Input)}, and each step records what each check found. */
  public static Outcome trace(World world, Input input) {
    return apply(world, input, Machine::trace);
  }

  /**
   * The result of a move at each world that it passes through, in order, the last one included;
   * none if it is rejected. A wait or an automatic wire takes many steps in one move.
   */
  public static List<Outcome.Accepted> stages(World world, Input input) {
    Scene scene = new Scene(world, Machine::step);
    List<Outcome.Accepted> stages = new ArrayList<>();
    scene.watch(stages::add);
    if (!(run(scene, input) instanceof Outcome.Accepted accepted)) {
      return List.of();
    }
    if (stages.isEmpty() || !stages.get(stages.size() - 1).equals(accepted)) {
      stages.add(accepted);
    }
    return List.copyOf(stages);
  }

  /** As {@link #apply(World, Input)}, but something else says how endpoints react. */
  public static Outcome apply(World world, Input input, Reactor reactor) {
    return run(new Scene(world, reactor), input);
  }

  /** The world after a move and nothing else; empty if it is rejected. */
  public static Optional<World> next(World world, Input input, Reactor reactor) {
    return next(world, input, reactor, Tally.NONE);
  }

  /** As {@link #next(World, Input, Reactor)}, but somebody counts the steps. */
  public static Optional<World> next(World world, Input input, Reactor reactor, Tally tally) {
    Scene scene = new Scene(world, reactor);
    scene.onlyCount(tally);
    if (carryOut(scene, input).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(given(input).map(Outcome.Accepted::world).orElseGet(scene::world));
  }

  private static Outcome run(Scene scene, Input input) {
    Optional<IllegalMove> wrong = carryOut(scene, input);
    if (wrong.isPresent()) {
      return new Outcome.Rejected(wrong.get());
    }
    return given(input).orElseGet(scene::outcome);
  }

  /** What the input says itself that it leads to, whatever the world is. */
  private static Optional<Outcome.Accepted> given(Input input) {
    if (input instanceof Input.Observe observe) {
      return Optional.of(observe.outcome());
    }
    return input instanceof Input.Reset
        ? Optional.of(new Outcome.Accepted(World.initial(), List.of(), List.of()))
        : Optional.empty();
  }

  /** Carries out a move, or says why it can't be. */
  private static Optional<IllegalMove> carryOut(Scene scene, Input input) {
    Optional<IllegalMove> wrong = dispatch(scene, input);
    if (wrong.isEmpty() && given(input).isEmpty()) {
      scene.carry();
    }
    return wrong;
  }

  private static Optional<IllegalMove> dispatch(Scene scene, Input input) {
    if (input instanceof Input.Call call) {
      return CallMoves.call(scene, call.side(), call.call());
    }
    if (input instanceof Input.SendSegment send) {
      return HandMoves.send(scene, send);
    }
    if (input instanceof Input.Crash crash) {
      return crash(scene, crash.side());
    }
    if (input instanceof Input.Assume assume) {
      return assume(scene, assume);
    }
    Optional<Optional<IllegalMove>> network = NetworkMoves.dispatch(scene, input);
    if (network.isPresent()) {
      return network.get();
    }
    Optional<Optional<IllegalMove>> time = TimeMoves.dispatch(scene, input);
    return time.isPresent() ? time.get() : set(scene, input);
  }

  private static Optional<IllegalMove> crash(Scene scene, Side side) {
    Seat seat = scene.seat(side);
    State state = seat.tcp().state();
    if (state == State.CLOSED) {
      return Optional.of(new IllegalMove.NothingToForget(side));
    }
    scene.put(side, seat.withTcp(Endpoint.CLOSED).free());
    scene.tell(side, state, State.CLOSED, EventKind.CRASH, Cause.CRASH, 0);
    return Optional.empty();
  }

  /** The timers that must run then begin now. */
  private static Optional<IllegalMove> assume(Scene scene, Input.Assume assume) {
    Side side = assume.side();
    Seat seat = scene.seat(side);
    State before = seat.tcp().state();
    scene.put(
        side, seat.withTcp(Machine.settle(assume.endpoint(), seat.settings(), scene.now())).free());
    scene.tell(side, before, assume.endpoint().state(), EventKind.ASSUMPTION, Cause.ASSUMED, 0);
    return Optional.empty();
  }

  private static Optional<IllegalMove> set(Scene scene, Input input) {
    if (input instanceof Input.SetWire set) {
      scene.setWireMode(set.mode());
    } else if (input instanceof Input.SetPlay set) {
      setPlay(scene, set.side(), set.play());
    } else if (input instanceof Input.Configure set) {
      configure(scene, set.side(), set.settings());
    } else if (given(input).isEmpty()) {
      throw new IllegalArgumentException("no move deals with " + input);
    }
    return Optional.empty();
  }

  /** A side that switches to auto sends an owed answer at once. */
  private static void setPlay(Scene scene, Side side, Play play) {
    scene.put(side, scene.seat(side).withPlay(play));
    Optional<Event> held = scene.held(side);
    if (play == Play.AUTO && held.isPresent()) {
      scene.discharge(side, scene.ask(side, List.of(held.get()), Acking.WITH_DATA));
    }
  }

  private static void configure(Scene scene, Side side, TcpSettings settings) {
    boolean startsReading = settings.readsAtOnce() && !scene.seat(side).settings().readsAtOnce();
    Seat seat = scene.seat(side);
    Endpoint tcp = Machine.configure(seat.tcp(), seat.settings(), settings, scene.now());
    scene.put(side, seat.with(tcp, settings));
    if (startsReading) {
      CallMoves.readAll(scene, side);
    }
  }
}
