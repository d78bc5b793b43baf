package tcpstates.repl.shell;

import java.util.Optional;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * Goes along with the session of one person, and may have a say in it: a lesson, or the lab. It
 * hears every line, carries out the commands that its module adds to the language, and may hold
 * state of its own. It knows no terminal; prompt and screen both talk through it.
 */
public interface Companion {

  /** Nobody. */
  Companion NONE = new Companion() {};

  /**
   * What came of a line.
   *
   * @param reply the session to go on with, and its answer
   * @param said what the companion says after the answer
   */
  record Heard(Reply reply, Prose said) {

    /** Nothing is said beside. */
    public static Heard only(Reply reply) {
      return new Heard(reply, Prose.NONE);
    }
  }

  /**
   * What a conversation begins with.
   *
   * @param session the session to begin with
   * @param said in place of the ordinary greeting; if empty, that one is given
   */
  record Beginning(Session session, Prose said) {}

  /** A conversation begins. */
  default Beginning begin(Session session) {
    return new Beginning(session, Prose.NONE);
  }

  /**
   * A person has typed a line; an empty one is the Enter key alone.
   *
   * @param budget how long a search may go on
   */
  default Heard type(Session session, String line, SearchBudget budget) {
    return Heard.only(
        line.isBlank() ? Interpreter.enter(session) : Interpreter.type(session, line, budget));
  }

  /**
   * Carries out a command that another module has added.
   *
   * @param asked the session's reply, which asks for it; where all that there is to say is said
   *     beside, the same answer is returned
   * @param command what is asked for
   */
  default Heard run(Reply asked, Command command, SearchBudget budget) {
    return Heard.only(
        Interpreter.refused(asked.session(), command, "This command is not available here."));
  }

  /** What the person is busy with, if it is anything beside the session. */
  default Optional<Card> card(Session session) {
    return Optional.empty();
  }

  /** What is to be shown and offered now. */
  default Aids aids(Session session) {
    return Aids.ALL;
  }

  /** Whether completion and suggestions may help now, or would give an answer away. */
  default boolean completes(Session session) {
    return true;
  }
}
