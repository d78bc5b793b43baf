package tcpstates.repl.interpreter;

import java.util.Optional;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Session;

/** Whether a line could be carried out as it is. */
public enum Legality {
  LEGAL,
  ILLEGAL,
  /** It is not a whole command yet, or trying it costs nothing. */
  UNKNOWN;

  /** Tries the line: a session is a value, so nothing changes. */
  public static Legality of(Session session, String line) {
    Optional<ParseResult.Ok> read = session.language().command(line);
    if (read.isEmpty() || !isQuick(read.get().command().kind())) {
      return UNKNOWN;
    }
    ParseResult.Ok ok = read.get();
    boolean here = ok.verb().places().contains(session.place());
    return here && new SessionContext(session).accepts(ok.command()) ? LEGAL : ILLEGAL;
  }

  /** Moves at the present moment; a wait may take a while, and a look tells nothing. */
  private static boolean isQuick(Command.Kind kind) {
    return switch (kind) {
      case MOVE, FAULT, TRAVEL -> true;
      case TIME, RESET, SETTING, DISPLAY, FOCUS, LOOK, SEARCH, PREDICTION -> false;
      case CHECK, MARK, WRITE, LOAD, LEAVE, OTHER -> false;
    };
  }
}
