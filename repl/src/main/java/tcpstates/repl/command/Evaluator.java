package tcpstates.repl.command;

import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** Carries out a command that has been understood; the journal is kept elsewhere. */
public final class Evaluator {

  private Evaluator() {}

  /**
   * Carries a command out, if it may be used in the session's place.
   *
   * @param verb its entry in the list
   * @param budget how long a search may go on
   */
  public static Reply evaluate(Session session, Command command, Verb verb, SearchBudget budget) {
    if (verb.places().contains(session.place())) {
      return evaluate(session, command, budget);
    }
    String message = "`" + verb.name() + "` can't be used " + where(session.place()) + ".";
    return Reply.to(
        command.by(session.focus()),
        session,
        Answer.Rejected.of(Rejection.Code.NOT_HERE, message, Suggestions.commands(session)));
  }

  /**
   * Carries a command out.
   *
   * @param budget how long a search may go on
   */
  public static Reply evaluate(Session session, Command command, SearchBudget budget) {
    Command named = command.by(session.focus());
    return named instanceof SessionCommand own
        ? own.on(session, budget)
        : Reply.to(named, session, new Answer.Asked(named, new Request.Run(named)));
  }

  /** A command asks the shell for something; so far it has sent nothing. */
  public static Reply ask(SessionCommand command, Session session, Request request) {
    Session asked = session.withLog(session.log().withSent(Logbook.LastSent.NOTHING));
    return Reply.to(command, asked, new Answer.Asked(command, request));
  }

  /**
   * What a command answers after its request to the shell.
   *
   * @param session the session that asked
   */
  public static Reply settled(Session session, Command command, Reply answered) {
    return command instanceof SessionCommand own ? own.settled(session, answered) : answered;
  }

  /** The command that a rejection is about: inside {@code reject}, the one that was tried. */
  public static Command tried(Command command) {
    return command instanceof SessionCommand own ? own.tried() : command;
  }

  private static String where(Place place) {
    return switch (place) {
      case PROMPT -> "at the prompt";
      case SCRIPT -> "in a script";
      case LESSON -> "inside a lesson";
    };
  }
}
