package tcpstates.repl.prompt;

import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command;

/** Which commands lean on the focus: those that take a side and were given none. */
final class Leaning {

  private Leaning() {}

  static boolean on(Command command) {
    if (command instanceof Command.Reject reject) {
      return on(reject.command());
    }
    return side(command).filter(Optional::isEmpty).isPresent();
  }

  /** Empty where the command takes no side. */
  private static Optional<Optional<Side>> side(Command command) {
    if (command instanceof Command.Listen listen) {
      return Optional.of(listen.side());
    }
    if (command instanceof Command.Connect connect) {
      return Optional.of(connect.side());
    }
    if (command instanceof Command.SendFlags send) {
      return Optional.of(send.side());
    }
    if (command instanceof Command.SendData send) {
      return Optional.of(send.side());
    }
    if (command instanceof Command.Read read) {
      return Optional.of(read.side());
    }
    if (command instanceof Command.Close close) {
      return Optional.of(close.side());
    }
    if (command instanceof Command.Abort abort) {
      return Optional.of(abort.side());
    }
    if (command instanceof Command.Crash crash) {
      return Optional.of(crash.side());
    }
    return command instanceof Command.Predict predict
        ? Optional.of(predict.side())
        : Optional.empty();
  }
}
