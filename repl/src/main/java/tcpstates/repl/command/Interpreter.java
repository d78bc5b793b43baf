package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Selector;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.advice.Suggestions;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Chain;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Named;
import tcpstates.repl.session.Predictions;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/**
 * The evaluator: from a session and a line to the next session and an answer. It is pure; what only
 * the shell around it can do comes out as a {@link Request}.
 */
public final class Interpreter {

  private Interpreter() {}

  // ---- beginning

  /** A session at a prompt, with nothing done yet. */
  public static Session start(CommandSet commands) {
    return start(commands, Place.PROMPT);
  }

  /** A session in a place, which decides what is allowed. */
  public static Session start(CommandSet commands, Place place) {
    return start(new Language(commands), place);
  }

  /** A session in a place, in a language that is there already. */
  public static Session start(Language language, Place place) {
    return Session.start(language, place);
  }

  // ---- lines

  /** A line is typed; a search in it ends in the same way wherever that is. */
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
      return evaluate(session, ok.command(), line, budget);
    }
    if (result instanceof ParseResult.Wrong wrong) {
      JournalEntry entry = new JournalEntry(line, Verdict.NOT_UNDERSTOOD, "", List.of());
      Logbook notes = session.log().withLine().withEntry(entry);
      return reply(session.withLog(notes), new Answer.NotUnderstood(wrong.problem()), line);
    }
    Session noted =
        line.isBlank()
            ? session
            : session.withLog(
                session.log().withEntry(new JournalEntry(line, Verdict.NOTHING, "", List.of())));
    return reply(noted, new Answer.Nothing(), line);
  }

  /** As {@link #evaluate(Session, Command, String, SearchBudget)}, with the steady budget. */
  public static Reply evaluate(Session session, Command command, String text) {
    return evaluate(session, command, text, SearchBudget.STEADY);
  }

  /**
   * A command is carried out.
   *
   * @param text the line as it was typed, for the journal
   * @param budget how long a search may go on
   */
  public static Reply evaluate(Session session, Command command, String text, SearchBudget budget) {
    Command named = Named.with(command, session.focus());
    String canonical = Canonical.text(named, session.focus());
    Evaluated evaluated = Evaluator.evaluate(session, command, text, budget);
    Logbook notes =
        evaluated
            .session()
            .log()
            .withLine()
            .withEntry(entry(text, evaluated.answer()))
            .withRefused(refused(session, named, canonical, evaluated.answer()));
    return reply(evaluated.session().withLog(notes), evaluated.answer(), canonical);
  }

  /**
   * Enter on an empty line: the oldest segment is delivered, and that is recorded as {@code
   * deliver}. With nothing in flight, a word on what one could do.
   */
  public static Reply enter(Session session) {
    return session.world().wire().isEmpty()
        ? reply(session, new Answer.Hint(Suggestions.commands(session)), "")
        : evaluate(session, new Command.Deliver(Selector.FIRST), "deliver");
  }

  /**
   * A line of a lesson's own block is carried out: under a lesson's rules, and without a trace in
   * the journal or in the count of lines.
   */
  public static Reply prepare(Session session, String line) {
    Reply reply = type(session.withPlace(Place.LESSON), line);
    Logbook notes =
        reply
            .session()
            .log()
            .withJournal(session.log().journal())
            .withRefused(Optional.empty())
            .withLines(session.lines());
    Session prepared = reply.session().withPlace(session.place()).withLog(notes);
    return new Reply(prepared, reply.answer(), prepared.lines(), reply.command());
  }

  // ---- for who goes along

  /** With other aids; they change nothing but what is shown and offered. */
  public static Session aided(Session session, Aids aids) {
    return session.withDisplay(session.display().with(aids));
  }

  /** A fresh world, with nothing to undo; what was typed and how things are shown stay. */
  public static Session fresh(Session session) {
    Session start = Session.start(session.language(), session.place());
    return back(start, session);
  }

  /** A session as it was, with what has been typed since, and shown as things are shown now. */
  public static Session back(Session then, Session now) {
    Logbook notes =
        then.log()
            .withLines(now.lines())
            .withJournal(now.log().journal())
            .withRefused(Optional.empty());
    return then.withDisplay(now.display()).withLog(notes);
  }

  /** This as if nothing had been predicted or sent yet. */
  public static Session anew(Session session) {
    return session.withLog(
        session.log().withPredictions(Predictions.NONE).withLatest(Logbook.Latest.NOTHING));
  }

  /** This as if nothing were predicted. */
  public static Session unpredicted(Session session) {
    return session.withLog(session.log().withPredictions(Predictions.NONE));
  }

  /**
   * Who goes along does not grant a line: nothing changes, and the journal tells it.
   *
   * @param before the session to which the line was typed
   * @param message why, in a sentence or two
   * @param legal what would be granted
   */
  public static Reply declined(Session before, String line, String message, List<String> legal) {
    Rejection reason = Rejection.of(Rejection.Code.NOT_GRANTED, message);
    JournalEntry entry = new JournalEntry(line, Verdict.NOT_GRANTED, reason.code(), List.of());
    Session noted = before.withLog(before.log().withLine().withEntry(entry));
    return reply(noted, new Answer.Rejected(reason, legal), line);
  }

  /** As {@link #declined}, where all that there is to say is said beside. */
  public static Reply held(Session before, String line) {
    Reply declined = declined(before, line, "", List.of());
    return new Reply(declined.session(), new Answer.Nothing(), declined.n(), line);
  }

  // ---- what the shell has done

  /**
   * The shell has read what {@code load} asked for: it is replayed as a branch of its own. Where
   * anything in it fails, nothing changes.
   *
   * @param name the file's name, as it was typed
   */
  public static Reply load(Session session, String name, String text) {
    Evaluated evaluated = SavedSession.load(session, name, text);
    return evaluated.answer() instanceof Answer.Rejected rejected
        ? notGranted(session, new Command.Load(name), rejected)
        : reply(
            evaluated.session().withLog(evaluated.session().log().withRefused(Optional.empty())),
            evaluated.answer(),
            Canonical.text(new Command.Load(name), session.focus()));
  }

  /**
   * The shell could not do, or did not grant, what it was asked.
   *
   * @param asked the command that asked
   * @param message why, in a sentence
   */
  public static Reply refused(Session session, Command asked, String message) {
    Rejection reason = Rejection.of(Rejection.Code.NOT_GRANTED, message);
    return notGranted(session, asked, new Answer.Rejected(reason, List.of()));
  }

  private static Reply notGranted(Session session, Command asked, Answer.Rejected answer) {
    String text = Canonical.text(asked, session.focus());
    Chain<JournalEntry> journal = session.log().journal();
    if (!journal.isEmpty() && journal.last().verdict() == Verdict.ASKED) {
      JournalEntry entry =
          new JournalEntry(
              journal.last().line(), Verdict.NOT_GRANTED, answer.reason().code(), List.of());
      journal = journal.withoutLast().plus(entry);
    }
    Logbook.Refused refused = new Logbook.Refused(asked, text, answer.reason());
    Logbook notes = session.log().withJournal(journal).withRefused(Optional.of(refused));
    return reply(session.withLog(notes), answer, text);
  }

  // ---- notes

  private static Reply reply(Session session, Answer answer, String command) {
    return new Reply(session, answer, session.lines(), command);
  }

  private static JournalEntry entry(String line, Answer answer) {
    if (answer instanceof Answer.Rejected rejected) {
      return new JournalEntry(line, Verdict.REJECTED, rejected.reason().code(), List.of());
    }
    if (answer instanceof Answer.Moved moved) {
      return new JournalEntry(line, Verdict.ACCEPTED, "", moved.judged());
    }
    if (answer instanceof Answer.RejectHolds holds) {
      return new JournalEntry(line, Verdict.HOLDS, holds.reason().code(), List.of());
    }
    Verdict verdict =
        answer instanceof Answer.CheckHolds
            ? Verdict.HOLDS
            : !answer.accepted()
                ? Verdict.FAILED
                : answer instanceof Answer.Asked ? Verdict.ASKED : Verdict.ACCEPTED;
    return new JournalEntry(line, verdict, "", List.of());
  }

  /** What {@code why} will explain: looks and checks do not make it forget. */
  private static Optional<Logbook.Refused> refused(
      Session before, Command command, String canonical, Answer answer) {
    if (answer instanceof Answer.Rejected rejected) {
      return Optional.of(new Logbook.Refused(command, canonical, rejected.reason()));
    }
    if (answer instanceof Answer.RejectHolds holds && command instanceof Command.Reject reject) {
      String inner = Canonical.text(reject.command(), before.focus());
      return Optional.of(new Logbook.Refused(reject.command(), inner, holds.reason()));
    }
    return Looks.isLook(command) ? before.log().refused() : Optional.empty();
  }
}
