package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Set;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.ListenCommand;
import tcpstates.repl.command.ReadCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Notices that a call without a side was probably meant for the side that does not act now. */
final class OtherSide {

  private OtherSide() {}

  private static final Set<Verb> CALLS =
      Set.of(
          ListenCommand.VERB,
          ConnectCommand.VERB,
          ReadCommand.VERB,
          CloseCommand.VERB,
          AbortCommand.VERB);

  /** A call without a side was refused to the side that acts now, and the other could make it. */
  static Prose meant(
      Attempt attempt, Session session, ParseResult.Ok ok, Reply reply, SearchBudget budget) {
    boolean refused = reply.answer() instanceof Answer.Rejected && !attempt.exam();
    if (!refused || !CALLS.contains(ok.verb()) || ok.command().side().isPresent()) {
      return Prose.NONE;
    }
    Side acts = session.focus();
    Command meant = ok.command().by(acts.peer());
    ParseResult.Ok other = new ParseResult.Ok(meant, ok.verb());
    boolean could =
        Interpreter.evaluate(session, other, meant.text(acts), budget).answer().accepted();
    return could
        ? TutorText.faint(
            format(
                "That was the %1$s. To act as the %2$s, put `%2$s` in front.",
                acts.word(), acts.peer().word()))
        : Prose.NONE;
  }
}
