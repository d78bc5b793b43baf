package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.command.ForkCommand;
import tcpstates.repl.command.LoadCommand;
import tcpstates.repl.command.MovesCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/**
 * The rules of an exam: no help, no second try, and nothing to try out beside the lesson. They hold
 * wherever an exam is played: on a student's own machine, in a lab, and when a journal is graded.
 */
public final class ExamRules {

  private ExamRules() {}

  /** Why an exam refuses a command, and what to do instead; empty if it does not refuse it. */
  public static Optional<String> refusal(ParseResult.Ok ok) {
    return instead(ok.command())
        .map(instead -> format("This is an exam, so `%s` is off. %s", spelled(ok), instead));
  }

  private static String spelled(ParseResult.Ok ok) {
    return ok.command() instanceof MovesCommand ? "moves full" : ok.verb().name();
  }

  private static Optional<String> instead(Command command) {
    if (command instanceof AttemptCommand own) {
      return own.insteadInExam();
    }
    if (command.kind() == Command.Kind.SEARCH) {
      return Optional.of("You find the way yourself; `moves` lists what is possible.");
    }
    if (command instanceof ForkCommand) {
      return Optional.of("There is one try; `undo` takes your last move back.");
    }
    if (command instanceof LoadCommand) {
      return Optional.of("Make your moves by typing them.");
    }
    return command instanceof MovesCommand moves && moves.full()
        ? Optional.of("Where moves lead is for you to say; `moves` lists them.")
        : Optional.empty();
  }

  /** The reply to a line that an exam refuses; empty if it does not, or if this is no exam. */
  static Optional<Reply> refuse(Attempt attempt, Session session, ParseResult.Ok ok, String line) {
    return attempt.exam()
        ? refusal(ok).map(why -> Interpreter.declined(session, line, why, List.of()))
        : Optional.empty();
  }

  /** Whether an exam refuses a line. */
  public static boolean refuses(Session session, String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok && refusal(ok).isPresent();
  }

  /** Whether an exam has a use for a verb. */
  static boolean offers(Verb verb, Language language) {
    return verb.examples().stream()
        .map(language::parse)
        .anyMatch(result -> result instanceof ParseResult.Ok ok && refusal(ok).isEmpty());
  }
}
