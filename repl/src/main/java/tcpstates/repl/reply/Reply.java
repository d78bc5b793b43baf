package tcpstates.repl.reply;

import tcpstates.repl.language.Command;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * The result of a line. It is the one value that goes up from the interpreter: companions and the
 * shell may add to it, and views turn it into text.
 *
 * @param session the session afterwards
 * @param answer what the session says
 * @param command the command's canonical spelling with its side; a line that was not understood, as
 *     it was typed
 * @param said what a companion or the shell says after the answer
 */
public record Reply(Session session, Answer answer, String command, Prose said) {

  /** A reply to which nobody has added anything yet. */
  public Reply(Session session, Answer answer, String command) {
    this(session, answer, command, Prose.NONE);
  }

  /** The answer to a command whose side is filled in. */
  public static Reply to(Command command, Session session, Answer answer) {
    return new Reply(session, answer, command.text(session.focus()));
  }

  /** How many lines have been carried out, this one included; empty ones do not count. */
  public int n() {
    return session.lines();
  }

  /** Whether the person has asked to leave. */
  public boolean leaves() {
    return answer instanceof Answer.Asked asked && asked.request() instanceof Request.Quit;
  }

  /** The same answer with another session. */
  public Reply with(Session other) {
    return new Reply(other, answer, command, said);
  }

  /** Another answer. */
  public Reply with(Answer other) {
    return new Reply(session, other, command, said);
  }

  /** With this said after the answer, and nothing else. */
  public Reply with(Prose other) {
    return new Reply(session, answer, command, other);
  }

  /** With this said, too, after everything else. */
  public Reply plus(Prose more) {
    return with(said.plus(more));
  }
}
