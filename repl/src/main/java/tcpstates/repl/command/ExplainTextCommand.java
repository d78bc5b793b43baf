package tcpstates.repl.command;

import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/**
 * {@code explain """}: what a text means that comes from elsewhere, such as a listing of sockets.
 * The lines that follow are the text, up to a line that ends with three quotes; they are no
 * commands, so the session never hears them.
 */
public record ExplainTextCommand() implements SessionCommand {

  /** What stands before and after the text. */
  public static final String QUOTES = "\"\"\"";

  /** The command in its canonical spelling. */
  public static final String LINE = "explain " + QUOTES;

  @Override
  public Kind kind() {
    return Kind.LOOK;
  }

  @Override
  public String text(Side focus) {
    return LINE;
  }

  /** The block of a lesson has no text after this line. */
  @Override
  public Reply on(Session session, SearchBudget budget) {
    return session.place() == Place.LESSON
        ? Reply.to(
            this,
            session,
            Answer.Rejected.of(
                Rejection.Code.NOT_HERE,
                "`" + LINE + "` can't be used inside a lesson.",
                Suggestions.commands(session)))
        : Evaluator.ask(this, session, new Request.ExplainText());
  }
}
