package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;

/** The application's calls, also while the side owes an answer. */
final class CallMoves {

  private CallMoves() {}

  static Optional<IllegalMove> call(Scene scene, Side side, Event call) {
    Optional<Event> held = scene.held(side);
    return held.isPresent() && !(call instanceof Event.Abort)
        ? whileOwing(scene, side, held.get(), call)
        : alone(scene, side, scene.ask(side, List.of(call), Acking.WITH_DATA));
  }

  private static Optional<IllegalMove> alone(Scene scene, Side side, Reaction reaction) {
    if (reaction.error().isPresent()) {
      return Optional.of(refusal(reaction));
    }
    scene.adopt(side, reaction, 0);
    return Optional.empty();
  }

  static IllegalMove refusal(Reaction reaction) {
    return new IllegalMove.CallFails(
        reaction.last().event(),
        reaction.endpoint().state(),
        reaction.error().orElseThrow(),
        reaction.last().rule());
  }

  /** A call may give the owed answer, if it makes a segment leave that carries the ACK. */
  private static Optional<IllegalMove> whileOwing(Scene scene, Side side, Event held, Event call) {
    Reaction single = scene.ask(side, List.of(call), Acking.WITH_DATA);
    if (scene.owed(side).equals(Flags.ACK)) {
      Acking acking =
          call instanceof Event.Receive && single.error().isEmpty() && !single.sent().isEmpty()
              ? Acking.WITH_DATA
              : Acking.ONLY_WITH_DATA;
      Reaction both = scene.ask(side, List.of(held, call), acking);
      if (both.error().isEmpty() && !both.sent().isEmpty()) {
        scene.discharge(side, both);
        return Optional.empty();
      }
    }
    if (single.error().isPresent() || harmless(call, single)) {
      return alone(scene, side, single);
    }
    return Optional.of(HandMoves.owes(scene, side));
  }

  /** Calls that do not change the answer that is owed, or that end the connection. */
  private static boolean harmless(Event call, Reaction single) {
    boolean quiet = single.sent().isEmpty();
    boolean application = call instanceof Event.Send || call instanceof Event.Receive;
    return quiet && (application || single.endpoint().state() == State.CLOSED);
  }

  /** The application takes everything that has arrived. */
  static void readAll(Scene scene, Side side) {
    Event read = new Event.Receive(Integer.MAX_VALUE);
    Reaction reaction = scene.ask(side, List.of(read), Acking.WITH_DATA);
    if (reaction.error().isEmpty()) {
      scene.adopt(side, reaction, 0);
    }
  }
}
