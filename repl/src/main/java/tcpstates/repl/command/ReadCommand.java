package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.rules.Event;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Plan;
import tcpstates.repl.terms.DataReader;

/**
 * {@code read [N]}: the application's RECEIVE.
 *
 * @param most how many bytes it takes at most; empty for all
 */
public record ReadCommand(Optional<Side> side, OptionalInt most) implements EndpointMove {

  public static final Verb VERB =
      Verb.of(
              Group.ENDPOINT,
              "read [N]",
              "RECEIVE: take what has arrived out of the buffer",
              List.of("read", "server read 10"),
              (side, words) -> new ReadCommand(side, most(words)))
          .spelled("receive", "recv")
          .makesMoves()
          .withSide()
          .offeredIfLegal(side -> all(Optional.of(side)))
          .says(ReadCommand::saying)
          .build();

  /** Takes all there is. */
  static ReadCommand all(Optional<Side> side) {
    return new ReadCommand(side, OptionalInt.empty());
  }

  private static OptionalInt most(WordReader words) {
    if (words.atEnd()) {
      return OptionalInt.empty();
    }
    int most = (int) words.number("the number of bytes to read", 1, DataReader.MOST_BYTES);
    words.accept(DataReader.BYTES);
    return OptionalInt.of(most);
  }

  private static Optional<ReadCommand> saying(Input input) {
    if (!(input instanceof Input.Call call && call.call() instanceof Event.Receive receive)) {
      return Optional.empty();
    }
    boolean all = receive.most() == Integer.MAX_VALUE;
    OptionalInt most = all ? OptionalInt.empty() : OptionalInt.of(receive.most());
    return Optional.of(new ReadCommand(Optional.of(call.side()), most));
  }

  @Override
  public ReadCommand as(Side acting) {
    return new ReadCommand(Optional.of(acting), most);
  }

  @Override
  public String rest() {
    return most.isPresent() ? "read " + most.getAsInt() : "read";
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(
        new Input.Call(side.orElseThrow(), new Event.Receive(most.orElse(Integer.MAX_VALUE))));
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
