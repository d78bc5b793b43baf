package tcpstates.repl.shell;

import java.util.List;
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
   * Several that go along together. Each hears a line before those behind it, and may answer it
   * itself, so whoever answers most lines comes last.
   */
  static Companion all(List<Companion> companions) {
    return companions.size() == 1 ? companions.get(0) : new Companions(companions);
  }

  /** What becomes of a line where nobody keeps it to themselves. */
  @FunctionalInterface
  interface Rest {

    /** The session itself: it carries the line out. */
    Rest SESSION =
        (session, line, budget) ->
            line.isBlank() ? Interpreter.enter(session) : Interpreter.type(session, line, budget);

    /** Carries a line out. */
    Reply type(Session session, String line, SearchBudget budget);
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
   * @param rest carries the line out, unless the companion answers it alone
   */
  default Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    return rest.type(session, line, budget);
  }

  /**
   * Carries out a command that another module has added.
   *
   * @param asked the session's reply, which asks for it; where all that there is to say is said
   *     beside, the same answer is returned
   * @param command what is asked for
   * @return empty where the command is none of this companion's
   */
  default Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
    return Optional.empty();
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
