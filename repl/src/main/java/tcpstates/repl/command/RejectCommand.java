package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/**
 * {@code reject COMMAND}: a command is tried, and must be rejected.
 *
 * @param tried the command
 * @param verb its entry in the list
 */
public record RejectCommand(Command tried, Verb verb) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.CHECK,
              "reject COMMAND",
              "fail unless this command is rejected; nothing changes either way",
              List.of("reject server send ack", "reject deliver #9"),
              (side, words) -> read(words))
          .build();

  private static RejectCommand read(WordReader words) {
    if (words.commands().find(words.peek()).filter(VERB::equals).isPresent()) {
      throw words.wrong("`reject` can't be used inside `reject`");
    }
    ParseResult.Ok inner = words.command();
    return new RejectCommand(inner.command(), inner.verb());
  }

  /** A search is a search inside this command too. */
  @Override
  public Kind kind() {
    return tried.kind() == Kind.SEARCH ? Kind.SEARCH : Kind.CHECK;
  }

  @Override
  public String text(Side focus) {
    return "reject " + tried.text(focus);
  }

  @Override
  public RejectCommand by(Side focus) {
    return new RejectCommand(tried.by(focus), verb);
  }

  /** The command is tried on a session that is then forgotten. */
  @Override
  public Reply on(Session session, SearchBudget budget) {
    Reply inner = Evaluator.evaluate(session, tried, verb, budget);
    return inner.answer() instanceof Answer.Asked asked
        ? asked(session, asked.request())
        : settled(session, inner);
  }

  /** Whether a file can be read is for the shell to say; leaving is always granted. */
  private Reply asked(Session session, Request request) {
    if (request instanceof Request.ReadFile) {
      return Evaluator.ask(this, session, request);
    }
    return request instanceof Request.Quit
        ? Reply.to(this, session, new Answer.NotRejected(tried.text(session.focus())))
        : Reply.to(
            this,
            session,
            Answer.Rejected.of(
                Rejection.Code.NOT_GRANTED,
                "`reject` can't try this command. Only doing it would show whether it works.",
                List.of()));
  }

  @Override
  public Reply settled(Session session, Reply inner) {
    return Reply.to(this, session, judged(session, inner.answer()));
  }

  private Answer judged(Session session, Answer answer) {
    if (answer instanceof Answer.Rejected rejected) {
      return new Answer.RejectHolds(rejected.reason(), rejected.legal());
    }
    if (answer.accepted()) {
      return new Answer.NotRejected(tried.text(session.focus()));
    }
    String message =
        answer instanceof Answer.CheckFailed failed
            ? "Expected " + failed.expected() + "; " + failed.actual() + "."
            : "The inner check does not hold.";
    Rejection reason = Rejection.of(Rejection.Code.CHECK_FAILED, message);
    return new Answer.RejectHolds(reason, List.of());
  }
}
