package tcpstates.repl.shell;

import java.io.IOError;
import java.io.UncheckedIOException;
import java.util.Optional;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;

/** A session, the person who plays it, and who goes along. */
public final class Conversation {

  private final Companion companion;
  private final Person person;
  private final Shell shell;
  private final Prose greeting;
  private Session session;
  private boolean over;

  /** Begins a conversation. */
  public Conversation(Session session, Companion companion, Person person) {
    this.companion = companion;
    this.person = person;
    this.shell = new Shell(companion, person.files());
    Companion.Beginning beginning = companion.begin(session);
    this.session = aided(beginning.session());
    this.greeting = beginning.said();
  }

  /** Who talks, and what is theirs. */
  public Person person() {
    return person;
  }

  /** The session as it is now. */
  public Session session() {
    return session;
  }

  /** What the companion has to say before anything is typed; perhaps nothing. */
  public Prose greeting() {
    return greeting;
  }

  /** What the person is busy with beside the session. */
  public Optional<Card> card() {
    return companion.card(session);
  }

  /** Whether completion and suggestions may help now. */
  public boolean completes() {
    return companion.completes(session);
  }

  /** Whether the person has asked to leave. */
  public boolean over() {
    return over;
  }

  /**
   * The answer to a line; an empty one is the Enter key alone. A fault of the program in it is told
   * like any answer, and leaves the session as it was.
   *
   * @param budget how long a search may go on
   */
  public ReplyLines say(String line, Look look, SearchBudget budget) {
    try {
      return told(line, respond(line, budget), look);
    } catch (UncheckedIOException | IOError e) {
      // The terminal is gone: whoever holds it knows what to do.
      throw e;
    } catch (RuntimeException | Error e) {
      return told(line, faulty(line, e), look);
    }
  }

  private Reply respond(String line, SearchBudget budget) {
    Reply typed = companion.type(session, line, budget, Companion.Rest.SESSION);
    // What the shell does comes before what the companion has said already.
    Reply granted = shell.grant(typed.with(Prose.NONE), budget).plus(typed.said());
    return granted.with(aided(granted.session()));
  }

  private ReplyLines told(String line, Reply reply, Look look) {
    Session next = reply.session();
    ReplyLines lines = ReplyLines.of(line, reply, companion.card(next).isPresent(), look);
    // Only now nothing can go wrong any more.
    session = next;
    over = reply.leaves();
    return lines;
  }

  private Reply faulty(String line, Throwable cause) {
    ProgramFault fault = ProgramFault.in(line, session, cause, person.faults());
    return new Reply(session, new Answer.Nothing(), line).with(fault.said());
  }

  /** With what is shown and offered as it is now. */
  private Session aided(Session next) {
    return next.with(companion.aids(next));
  }
}
