package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Set;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.ListenCommand;
import tcpstates.repl.command.ReadCommand;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Notices that a line without a side was probably meant for the side that does not act now. */
final class OtherSide {

  private OtherSide() {}

  private static final Set<Verb> CALLS =
      Set.of(
          ListenCommand.VERB,
          ConnectCommand.VERB,
          ReadCommand.VERB,
          CloseCommand.VERB,
          AbortCommand.VERB);

  /**
   * A line without a side was refused to the side that acts now: a call that the other one could
   * make, or a segment where only the other one owes an answer.
   */
  static Prose meant(
      Attempt attempt, Session session, ParseResult.Ok ok, Reply reply, SearchBudget budget) {
    boolean refused = reply.answer() instanceof Answer.Rejected && !attempt.exam();
    if (!refused || ok.command().side().isPresent()) {
      return Prose.NONE;
    }
    Side acts = session.focus();
    boolean could =
        ok.command() instanceof SendCommand.Segment
            ? onlyPeerOwes(session.world(), acts)
            : CALLS.contains(ok.verb()) && could(session, ok, acts.peer(), budget);
    return could
        ? TutorText.faint(
            format(
                "That was the %1$s. To act as the %2$s, put `%2$s` in front.",
                acts.word(), acts.peer().word()))
        : Prose.NONE;
  }

  private static boolean could(Session session, ParseResult.Ok ok, Side side, SearchBudget budget) {
    Command meant = ok.command().by(side);
    ParseResult.Ok other = new ParseResult.Ok(meant, ok.verb());
    return Interpreter.evaluate(session, other, meant.text(session.focus()), budget)
        .answer()
        .accepted();
  }

  /** Whether a segment waits for the answer of the other side, and none for that of this one. */
  static boolean onlyPeerOwes(World world, Side acts) {
    return !world.seat(acts).owes() && world.seat(acts.peer()).owes();
  }
}
