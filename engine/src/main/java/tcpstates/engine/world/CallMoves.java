package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.rules.Refusal;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Reason.Code;

/** The application's calls, also while the side owes an answer. */
final class CallMoves {

  private CallMoves() {}

  static Optional<Reason> call(Scene scene, Side side, Event call) {
    Optional<Event> held = scene.held(side);
    return held.isPresent() && !(call instanceof Event.Abort)
        ? whileOwing(scene, side, held.get(), call)
        : alone(scene, side, scene.ask(side, List.of(call), Acking.WITH_DATA));
  }

  private static Optional<Reason> alone(Scene scene, Side side, Reaction reaction) {
    if (reaction.refusal().isPresent()) {
      return Optional.of(refusal(reaction));
    }
    scene.adopt(side, reaction, 0);
    return Optional.empty();
  }

  static Reason refusal(Reaction reaction) {
    Refusal refusal = reaction.refusal().orElseThrow();
    Code code =
        switch (refusal) {
          case NO_CONNECTION -> Code.NO_CONNECTION;
          case ALREADY_EXISTS -> Code.ALREADY_EXISTS;
          case CLOSING -> Code.CLOSING;
          case INSUFFICIENT_RESOURCES -> Code.INSUFFICIENT_RESOURCES;
          case NOTHING_TO_READ -> Code.NOTHING_TO_READ;
          case NOTHING_TO_ACKNOWLEDGE -> Code.NOTHING_TO_ACKNOWLEDGE;
        };
    String message =
        "%s in %s: %s. %s"
            .formatted(
                reaction.last().event(),
                reaction.endpoint().state(),
                refusal.message(),
                reaction.last().rule().why());
    return new Reason(code, message, reaction.last().rule().section());
  }

  /** A call may discharge a debt, if it makes a segment leave that carries the ACK. */
  private static Optional<Reason> whileOwing(Scene scene, Side side, Event held, Event call) {
    Reaction single = scene.ask(side, List.of(call), Acking.WITH_DATA);
    if (scene.owed(side).equals(Flags.ACK)) {
      Acking acking =
          call instanceof Event.Receive && single.refusal().isEmpty() && !single.sent().isEmpty()
              ? Acking.WITH_DATA
              : Acking.ONLY_WITH_DATA;
      Reaction both = scene.ask(side, List.of(held, call), acking);
      if (both.refusal().isEmpty() && !both.sent().isEmpty()) {
        scene.discharge(side, both);
        return Optional.empty();
      }
    }
    if (single.refusal().isPresent() || harmless(call, single)) {
      return alone(scene, side, single);
    }
    return Optional.of(HandMoves.owes(scene, side));
  }

  /** Calls that change nothing about the answer that is owed, or that make an end of it all. */
  private static boolean harmless(Event call, Reaction single) {
    boolean quiet = single.sent().isEmpty();
    boolean application = call instanceof Event.Send || call instanceof Event.Receive;
    return quiet && (application || single.endpoint().state() == State.CLOSED);
  }

  /** The application takes all that has arrived. */
  static void readAll(Scene scene, Side side) {
    Event read = new Event.Receive(Integer.MAX_VALUE);
    Reaction reaction = scene.ask(side, List.of(read), Acking.WITH_DATA);
    if (reaction.refusal().isEmpty()) {
      scene.adopt(side, reaction, 0);
    }
  }
}
