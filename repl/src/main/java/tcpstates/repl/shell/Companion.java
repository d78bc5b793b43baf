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
 * Accompanies the session of one person, and may take part in it: a lesson, or the lab. It hears
 * every line, carries out the commands that its module adds to the language, and may have its own
 * state. It knows no terminal; prompt and screen both talk through it.
 */
public interface Companion {

  /** Nobody. */
  Companion NONE = new Companion() {};

  /**
   * Several together. Each hears a line before those after it, and may answer it itself, so the one
   * that answers most lines comes last.
   */
  static Companion all(List<Companion> companions) {
    return companions.size() == 1 ? companions.get(0) : new Companions(companions);
  }

  /** What happens to a line that no companion answers alone. */
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
   * @param said instead of the ordinary greeting; if empty, that one is given
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
   * @param asked the session's reply, which asks for it; if the companion only adds something to
   *     say, it returns the same answer
   * @param command what is asked for
   * @return empty if it is not a command of this companion
   */
  default Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
    return Optional.empty();
  }

  /**
   * The text of the journal, if the companion keeps one that holds more than the session's.
   *
   * @param session the person's session
   */
  default Optional<String> journal(Session session) {
    return Optional.empty();
  }

  /**
   * Explains what a person pastes between two lines of three quotes; empty if nobody here can. A
   * conversation whose lines are recorded and played again has none: the text is not recorded.
   */
  default Optional<TextExplainer> explainer() {
    return Optional.empty();
  }

  /** What the person works on beside the session, if anything. */
  default Optional<Card> card(Session session) {
    return Optional.empty();
  }

  /** What may be shown and offered now. */
  default Aids aids(Session session) {
    return Aids.ALL;
  }

  /** Whether completion and suggestions may help now, or would give an answer away. */
  default boolean completes(Session session) {
    return true;
  }
}
