package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.Selector.All;
import tcpstates.engine.world.Selector.ById;
import tcpstates.engine.world.Selector.Last;
import tcpstates.engine.world.Selector.Matching;

/** What the network does to segments. */
final class NetworkMoves {

  private NetworkMoves() {}

  /** Empty where the input is not about the network. */
  static Optional<Optional<IllegalMove>> dispatch(Scene scene, Input input) {
    if (input instanceof Input.Deliver move) {
      return Optional.of(deliver(scene, move.segments()));
    }
    if (input instanceof Input.Drop move) {
      return Optional.of(inflict(scene, move.segments(), Fault.DROP, 0));
    }
    if (input instanceof Input.Duplicate move) {
      return Optional.of(inflict(scene, move.segments(), Fault.DUPLICATE, 0));
    }
    if (input instanceof Input.Corrupt move) {
      return Optional.of(inflict(scene, move.segments(), Fault.CORRUPT, 0));
    }
    if (input instanceof Input.Delay move) {
      return Optional.of(inflict(scene, move.segments(), Fault.DELAY, move.millis()));
    }
    if (input instanceof Input.Arm move) {
      scene.arm(move.fault());
      return Optional.of(Optional.empty());
    }
    if (input instanceof Input.Disarm) {
      scene.disarm();
      return Optional.of(Optional.empty());
    }
    if (input instanceof Input.Inject move) {
      return Optional.of(inject(scene, move));
    }
    if (input instanceof Input.AssumeSent move) {
      return Optional.of(assumeSent(scene, move));
    }
    return Optional.empty();
  }

  private static Optional<IllegalMove> assumeSent(Scene scene, Input.AssumeSent move) {
    if (scene.wire().size() >= Scene.MOST_IN_FLIGHT) {
      return Optional.of(full());
    }
    scene.launch(move.side(), move.segment());
    return Optional.empty();
  }

  private static Optional<IllegalMove> deliver(Scene scene, Selector selector) {
    List<InFlight> named = select(scene, selector);
    if (selector.which() instanceof All) {
      for (InFlight segment : named) {
        if (scene.deliverable(segment)) {
          scene.deliver(segment.id());
        }
      }
      return Optional.empty();
    }
    Optional<InFlight> next = pick(scene, selector, named);
    if (next.isEmpty()) {
      return Optional.of(nothing(scene, selector));
    }
    InFlight segment = next.get();
    if (segment.notBefore() > scene.now()) {
      return Optional.of(new IllegalMove.NotDue(segment));
    }
    if (scene.seat(segment.to()).owes()) {
      return Optional.of(HandMoves.owes(scene, segment.to()));
    }
    scene.deliver(segment.id());
    return Optional.empty();
  }

  /** The segment that is meant. Only a number can mean a delayed segment while there are others. */
  private static Optional<InFlight> pick(Scene scene, Selector selector, List<InFlight> named) {
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    List<InFlight> due =
        named.stream().filter(segment -> segment.notBefore() <= scene.now()).toList();
    List<InFlight> choice = due.isEmpty() ? named : due;
    if (choice.isEmpty()) {
      return Optional.empty();
    }
    int index = selector.which() instanceof Last ? choice.size() - 1 : 0;
    return Optional.of(choice.get(index));
  }

  private static Optional<IllegalMove> inflict(
      Scene scene, Selector selector, Fault fault, long delay) {
    List<InFlight> named = select(scene, selector);
    if (!(selector.which() instanceof All)) {
      if (named.isEmpty()) {
        return Optional.of(nothing(scene, selector));
      }
      int index = selector.which() instanceof Last ? named.size() - 1 : 0;
      named = List.of(named.get(index));
    }
    if (fault == Fault.DUPLICATE && scene.wire().size() + named.size() > Scene.MOST_IN_FLIGHT) {
      return Optional.of(full());
    }
    for (InFlight segment : named) {
      scene.inflict(fault, segment.id(), delay);
    }
    return Optional.empty();
  }

  private static Optional<IllegalMove> inject(Scene scene, Input.Inject move) {
    if (scene.wire().size() >= Scene.MOST_IN_FLIGHT) {
      return Optional.of(full());
    }
    scene.inject(move.to(), move.segment());
    return Optional.empty();
  }

  private static List<InFlight> select(Scene scene, Selector selector) {
    if (selector.which() instanceof ById byId && selector.from().isEmpty()) {
      for (InFlight segment : scene.wire()) {
        if (segment.id() == byId.id()) {
          return List.of(segment);
        }
      }
      return List.of();
    }
    Stream<InFlight> segments =
        scene.wire().stream()
            .filter(segment -> selector.from().filter(side -> side != segment.from()).isEmpty());
    if (selector.which() instanceof ById byId) {
      return segments.filter(segment -> segment.id() == byId.id()).toList();
    }
    if (selector.which() instanceof Matching matching) {
      return segments.filter(segment -> matching.pattern().matches(segment.segment())).toList();
    }
    return segments.toList();
  }

  private static IllegalMove nothing(Scene scene, Selector selector) {
    return new IllegalMove.NoSuchSegment(selector, scene.wire().isEmpty());
  }

  private static IllegalMove full() {
    return new IllegalMove.TooMuch(IllegalMove.Limit.SEGMENTS_IN_FLIGHT, Scene.MOST_IN_FLIGHT);
  }
}
