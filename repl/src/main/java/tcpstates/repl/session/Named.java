package tcpstates.repl.session;

import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Command;

/** Commands that may leave their side to the focus. */
public final class Named {

  private Named() {}

  /** Whether the command acts for the side in focus because it names none. */
  public static boolean leansOnFocus(Command command) {
    return !with(command, Side.CLIENT).equals(with(command, Side.SERVER));
  }

  /** The command with its side filled in, if it names none and needs one. */
  public static Command with(Command command, Side focus) {
    if (command instanceof Command.Listen c) {
      return new Command.Listen(or(c.side(), focus));
    }
    if (command instanceof Command.Connect c) {
      return new Command.Connect(or(c.side(), focus));
    }
    if (command instanceof Command.SendFlags c) {
      return new Command.SendFlags(or(c.side(), focus), c.flags(), c.seq(), c.ack(), c.win());
    }
    if (command instanceof Command.SendData c) {
      return new Command.SendData(or(c.side(), focus), c.data(), c.urgent());
    }
    if (command instanceof Command.Read c) {
      return new Command.Read(or(c.side(), focus), c.most());
    }
    if (command instanceof Command.Close c) {
      return new Command.Close(or(c.side(), focus));
    }
    if (command instanceof Command.Abort c) {
      return new Command.Abort(or(c.side(), focus));
    }
    if (command instanceof Command.Crash c) {
      return new Command.Crash(or(c.side(), focus));
    }
    if (command instanceof Command.Predict c) {
      return new Command.Predict(or(c.side(), focus), c.state());
    }
    return command instanceof Command.Reject c
        ? new Command.Reject(with(c.command(), focus), c.text())
        : command;
  }

  /** The side that an endpoint command is about, once it has been filled in. */
  public static Optional<Side> actor(Command command) {
    if (command instanceof Command.Listen c) {
      return c.side();
    }
    if (command instanceof Command.Connect c) {
      return c.side();
    }
    if (command instanceof Command.SendFlags c) {
      return c.side();
    }
    if (command instanceof Command.SendData c) {
      return c.side();
    }
    if (command instanceof Command.Read c) {
      return c.side();
    }
    if (command instanceof Command.Close c) {
      return c.side();
    }
    if (command instanceof Command.Abort c) {
      return c.side();
    }
    return command instanceof Command.Crash c ? c.side() : Optional.empty();
  }

  private static Optional<Side> or(Optional<Side> side, Side focus) {
    return Optional.of(side.orElse(focus));
  }
}
