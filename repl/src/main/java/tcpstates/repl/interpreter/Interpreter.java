package tcpstates.repl.interpreter;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.Evaluator;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.command.Suggestions;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Chain;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/**
 * Carries lines out: from a session and a line it makes the next session and an answer. It is pure;
 * what only the shell around it can do becomes a {@link tcpstates.repl.reply.Request}.
 */
public final class Interpreter {

  /** If a line is longer, it can't be read back with its verdict beside it. */
  private static final int LONGEST_REPEATED = 290_000;

  private Interpreter() {}

  // ---- lines

  /** A line is typed; a search in it ends the same way on every machine. */
  public static Reply type(Session session, String line) {
    return type(session, line, SearchBudget.STEADY);
  }

  /**
   * A line is typed.
   *
   * @param budget how long a search may go on
   */
  public static Reply type(Session session, String line, SearchBudget budget) {
    ParseResult result = session.language().parse(line);
    if (result instanceof ParseResult.Ok ok) {
      return evaluate(session, ok, line, budget);
    }
    if (result instanceof ParseResult.Wrong wrong) {
      JournalEntry entry = JournalEntry.idle(line, Verdict.NOT_UNDERSTOOD, "");
      Session noted = session.withLog(session.log().withLine().withEntry(entry));
      return new Reply(noted, new Answer.NotUnderstood(wrong.error()), line);
    }
    JournalEntry comment = JournalEntry.idle(line, Verdict.NOTHING, "");
    Session noted = line.isBlank() ? session : session.withLog(session.log().withEntry(comment));
    return new Reply(noted, new Answer.Nothing(), line);
  }

  /**
   * A command is carried out.
   *
   * @param line as it was typed, for the journal
   * @param budget how long a search may go on
   */
  public static Reply evaluate(
      Session session, ParseResult.Ok ok, String line, SearchBudget budget) {
    Command command = ok.command().by(session.focus());
    Reply reply = Evaluator.evaluate(session, command, ok.verb(), budget);
    Logbook log =
        reply
            .session()
            .log()
            .withLine()
            .withEntry(entry(line, command.kind(), reply.answer()))
            .withRejection(rejection(session, command, reply.answer()));
    return reply.with(reply.session().withLog(log));
  }

  /**
   * Enter on an empty line: the oldest segment is delivered, and that is recorded as {@code
   * deliver}. If nothing is in flight, the answer says what a person could do.
   */
  public static Reply enter(Session session) {
    ParseResult.Ok deliver = new ParseResult.Ok(DeliverCommand.FIRST, DeliverCommand.VERB);
    return session.world().wire().isEmpty()
        ? new Reply(session, new Answer.Hint(Suggestions.commands(session)), "")
        : evaluate(session, deliver, DeliverCommand.VERB.name(), SearchBudget.STEADY);
  }

  /**
   * A line of a lesson's own block is carried out: under a lesson's rules, and not recorded in the
   * journal or in the count of lines.
   */
  public static Reply prepare(Session session, String line) {
    Reply reply = type(session.withPlace(Place.LESSON), line);
    Session prepared = reply.session().withPlace(session.place());
    Logbook log =
        prepared
            .log()
            .withJournal(session.log().journal())
            .withRejection(Optional.empty())
            .withLines(session.lines());
    return reply.with(prepared.withLog(log));
  }

  // ---- for companions

  /**
   * A companion does not grant a line: nothing changes, and the journal records it.
   *
   * @param before the session to which the line was typed
   * @param message why, in a sentence or two
   * @param legal what would be granted
   */
  public static Reply declined(Session before, String line, String message, List<String> legal) {
    Rejection reason = Rejection.of(Rejection.Code.NOT_GRANTED, message);
    JournalEntry entry = JournalEntry.idle(line, Verdict.NOT_GRANTED, reason.code());
    Session noted = before.withLog(before.log().withLine().withEntry(entry));
    return new Reply(noted, new Answer.Rejected(reason, legal), line);
  }

  /** As {@link #declined}, if the companion itself says everything. */
  public static Reply held(Session before, String line) {
    return declined(before, line, "", List.of()).with(new Answer.Nothing());
  }

  // ---- what the shell has done

  /**
   * The shell has read the file that a command asked for: it is replayed as a new branch. If
   * anything in it fails, nothing changes.
   *
   * @param asked the command that asked
   * @param name the file's name, as it was typed
   */
  public static Reply read(Session session, Command asked, String name, String text) {
    return settled(session, asked, SavedSession.load(session, name, text));
  }

  /**
   * The shell could not do, or did not grant, what it was asked to do.
   *
   * @param asked the command that asked
   * @param message why, in a sentence
   */
  public static Reply refused(Session session, Command asked, String message) {
    Rejection reason = Rejection.of(Rejection.Code.NOT_GRANTED, message);
    Answer answer = new Answer.Rejected(reason, List.of());
    return settled(session, asked, Reply.to(asked, session, answer));
  }

  private static Reply settled(Session session, Command asked, Reply answered) {
    Reply reply = Evaluator.settled(session, asked, answered);
    Logbook log = reply.session().log();
    Chain<JournalEntry> journal = log.journal();
    Answer answer = reply.answer();
    if (!answer.accepted() || answer.why().isPresent()) {
      Verdict verdict =
          answer.verdict() == Verdict.REJECTED ? Verdict.NOT_GRANTED : answer.verdict();
      journal = withVerdict(journal, verdict, answer);
    }
    Logbook settled = log.withJournal(journal).withRejection(rejection(session, asked, answer));
    return reply.with(reply.session().withLog(settled));
  }

  /** The journal with another verdict for the line that asked. */
  private static Chain<JournalEntry> withVerdict(
      Chain<JournalEntry> journal, Verdict verdict, Answer answer) {
    return !journal.isEmpty() && journal.last().verdict() == Verdict.ASKED
        ? journal
            .withoutLast()
            .plus(JournalEntry.idle(journal.last().line(), verdict, code(answer)))
        : journal;
  }

  // ---- the logbook

  private static JournalEntry entry(String line, Command.Kind kind, Answer answer) {
    List<Judgement> judged = answer instanceof Answer.Moved moved ? moved.judged() : List.of();
    boolean repeats =
        line.length() <= LONGEST_REPEATED
            && !code(answer).equals(Rejection.Code.NOT_HERE.word())
            && repeats(kind, answer.verdict());
    return new JournalEntry(line, answer.verdict(), code(answer), judged, repeats);
  }

  /** A search may find less on another machine, and a request to the shell is not repeated. */
  private static boolean repeats(Command.Kind kind, Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED, HOLDS, REJECTED -> kind != Command.Kind.SEARCH;
      case ASKED -> kind == Command.Kind.LOAD;
      case FAILED, NOT_UNDERSTOOD, NOT_GRANTED, NOTHING -> false;
    };
  }

  private static String code(Answer answer) {
    return answer.why().map(Rejection::code).orElse("");
  }

  /** What {@code why} will explain: looks and checks do not make it forget. */
  private static Optional<Logbook.LastRejection> rejection(
      Session before, Command command, Answer answer) {
    Command tried = Evaluator.tried(command);
    return answer
        .why()
        .map(reason -> new Logbook.LastRejection(tried, tried.text(before.focus()), reason))
        .or(() -> command.kind().looks() ? before.log().rejection() : Optional.empty());
  }
}
