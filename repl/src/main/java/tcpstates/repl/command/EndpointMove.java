package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tcpstates.engine.rules.Event;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;

/** A move of one side: a call of its application, a segment sent by hand, or a crash. */
interface EndpointMove extends WorldMove {

  /** The same move of a side. */
  EndpointMove as(Side acting);

  /** Its canonical spelling without the side. */
  String rest();

  @Override
  default Kind kind() {
    return Kind.MOVE;
  }

  @Override
  default EndpointMove by(Side focus) {
    return side().isPresent() ? this : as(focus);
  }

  @Override
  default String text(Side focus) {
    return side().orElse(focus).word() + " " + rest();
  }

  /** A verb that takes nothing but a side, and is offered to those that may use it. */
  static Verb.Builder plain(
      String verb, String help, Function<Optional<Side>, EndpointMove> command) {
    List<String> examples = List.of(verb, "server " + verb);
    return Verb.of(Group.ENDPOINT, verb, help, examples, (side, words) -> command.apply(side))
        .makesMoves()
        .withSide()
        .offeredIfLegal(side -> command.apply(Optional.of(side)));
  }

  /** What says the application's calls of a kind. */
  static Function<Input, Optional<? extends Command>> saying(
      Predicate<Event> kind, Function<Optional<Side>, EndpointMove> command) {
    return input ->
        input instanceof Input.Call call && kind.test(call.call())
            ? Optional.of(command.apply(Optional.of(call.side())))
            : Optional.empty();
  }
}
