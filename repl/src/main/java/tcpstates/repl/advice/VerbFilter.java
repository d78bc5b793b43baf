package tcpstates.repl.advice;

import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Event;
import tcpstates.engine.search.Moves;
import tcpstates.engine.world.Input;

/** Moves told by the verbs with which a person could make them. */
final class VerbFilter {

  private static final String SEND = "send";

  private VerbFilter() {}

  /**
   * Of some moves those that can be made with these verbs.
   *
   * @param verbs if there are none, all moves stay
   */
  static Moves among(Set<String> verbs, Moves moves) {
    return verbs.isEmpty()
        ? moves
        : (world, reactor) ->
            moves.in(world, reactor).stream()
                .filter(move -> of(move).stream().anyMatch(verbs::contains))
                .toList();
  }

  private static List<String> of(Input move) {
    if (move instanceof Input.Call call) {
      return of(call.call());
    }
    if (move instanceof Input.SendSegment) {
      return List.of(SEND);
    }
    if (move instanceof Input.Deliver) {
      return List.of("deliver");
    }
    if (move instanceof Input.Drop) {
      return List.of("drop");
    }
    if (move instanceof Input.Duplicate) {
      return List.of("dup");
    }
    if (move instanceof Input.Corrupt) {
      return List.of("corrupt");
    }
    return List.of(move instanceof Input.Crash ? "crash" : "wait");
  }

  private static List<String> of(Event call) {
    if (call instanceof Event.Open open) {
      return open.active() ? List.of("connect", SEND) : List.of("listen");
    }
    if (call instanceof Event.Close) {
      return List.of("close", SEND);
    }
    if (call instanceof Event.Abort) {
      return List.of("abort", SEND);
    }
    return List.of(call instanceof Event.Receive ? "read" : SEND);
  }
}
