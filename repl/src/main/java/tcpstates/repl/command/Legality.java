package tcpstates.repl.command;

import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Session;

/** Whether a line could be carried out as it stands. */
public enum Legality {
  LEGAL,
  ILLEGAL,
  /** It is not a whole command yet, or nothing is lost by trying. */
  UNKNOWN;

  /** Tries the line: a session is a value, so nothing comes of it. */
  public static Legality of(Session session, String line) {
    if (!(session.language().parse(line) instanceof ParseResult.Ok ok) || !quick(ok.command())) {
      return UNKNOWN;
    }
    return Interpreter.evaluate(session, ok.command(), line).answer().accepted() ? LEGAL : ILLEGAL;
  }

  /** Moves at the present moment; a wait may take a while, and a look tells nothing. */
  private static boolean quick(Command command) {
    return command instanceof Command.Listen
        || command instanceof Command.Connect
        || command instanceof Command.SendFlags
        || command instanceof Command.SendData
        || command instanceof Command.Read
        || command instanceof Command.Close
        || command instanceof Command.Abort
        || command instanceof Command.Crash
        || command instanceof Command.Deliver
        || command instanceof Command.Inflict
        || command instanceof Command.Inject
        || command instanceof Command.Undo
        || command instanceof Command.Redo
        || command instanceof Command.Goto;
  }
}
