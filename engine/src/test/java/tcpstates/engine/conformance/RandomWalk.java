package tcpstates.engine.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;

/** A random walk of two automatic endpoints over a network that loses, duplicates and reorders. */
final class RandomWalk {

  private final Random random;
  private final List<Input> moves = new ArrayList<>();
  private World world = World.initial();

  RandomWalk(long seed) {
    random = new Random(seed);
    for (Side side : Side.values()) {
      move(new Input.SetPlay(side, Play.AUTO));
    }
  }

  World world() {
    return world;
  }

  List<Input> moves() {
    return moves;
  }

  /** How many random calls and faults there are. Rejected moves do not count. */
  void wander(int steps) {
    for (int i = 0; i < steps; i++) {
      move(next());
    }
  }

  /**
   * From now on nothing is lost. Both sides run until no timer is left, or until ten thousand
   * timers have expired.
   */
  void calm() {
    move(new Input.SetWire(WireMode.AUTO));
    for (int i = 0; i < 10_000 && world.nextTimer() != Timers.OFF; i++) {
      move(new Input.WaitForTimer());
    }
  }

  void move(Input input) {
    if (Simulator.apply(world, input) instanceof Outcome.Accepted accepted) {
      moves.add(input);
      world = accepted.world();
    }
  }

  void call(Side side, Event call) {
    move(new Input.Call(side, call));
  }

  private Input next() {
    Side side = random.nextBoolean() ? Side.CLIENT : Side.SERVER;
    Selector any = random.nextBoolean() ? Selector.FIRST : last();
    return switch (random.nextInt(14)) {
      case 0 -> new Input.Call(side, new Event.Open(false));
      case 1 -> new Input.Call(side, new Event.Open(true));
      case 2 ->
          new Input.Call(side, new Event.Send(Bytes.alphabet(1 + random.nextInt(900)), false));
      case 3 -> new Input.Call(side, new Event.Close());
      case 4 -> new Input.Drop(any);
      case 5 -> new Input.Duplicate(any);
      case 6, 7 -> new Input.WaitForTimer();
      case 8 -> random.nextInt(4) == 0 ? new Input.Crash(side) : new Input.Deliver(any);
      default -> new Input.Deliver(any);
    };
  }

  private static Selector last() {
    return new Selector(new Selector.Last(), java.util.Optional.empty());
  }

  State state(Side side) {
    return world.tcp(side).state();
  }
}
