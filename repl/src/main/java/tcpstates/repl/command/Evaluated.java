package tcpstates.repl.command;

import java.util.List;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/**
 * What came of a command.
 *
 * @param session the session afterwards
 * @param answer what it says
 */
record Evaluated(Session session, Answer answer) {

  /** Rejected by the session itself: nothing has changed. */
  static Evaluated rejected(
      Session session, Rejection.Code code, String message, List<String> legal) {
    return new Evaluated(session, new Answer.Rejected(Rejection.of(code, message), legal));
  }
}
