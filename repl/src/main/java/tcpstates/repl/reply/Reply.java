package tcpstates.repl.reply;

import tcpstates.repl.language.Command;
import tcpstates.repl.session.Session;

/**
 * What came of a line.
 *
 * @param session the session afterwards
 * @param answer what it says
 * @param command the command's canonical spelling with its side; a line that was not understood as
 *     it was typed
 */
public record Reply(Session session, Answer answer, String command) {

  /** The answer to a command whose side is filled in. */
  public static Reply to(Command command, Session session, Answer answer) {
    return new Reply(session, answer, command.text(session.focus()));
  }

  /** How many lines have been carried out, this one included; empty ones do not count. */
  public int n() {
    return session.lines();
  }

  /** The same answer with another session to go on with. */
  public Reply with(Session other) {
    return new Reply(other, answer, command);
  }

  /** Another answer. */
  public Reply with(Answer other) {
    return new Reply(session, other, command);
  }
}
