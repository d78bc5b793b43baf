package tcpstates.repl.shell;

import java.io.IOError;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.ExplainTextCommand;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** A session, the person who plays it, and the companions. */
public final class Conversation {

  private static final String HOW_TO_PASTE =
      "The text ends at a line of three quotes. Ctrl-C gives up.";

  private static final String GIVEN_UP = "You gave up: the text is not explained.";

  private final Companion companion;
  private final Person person;
  private final Shell shell;
  private final Prose greeting;
  private final SharedSession shared;
  private int seen;
  private Session session;
  private List<String> alternatives = List.of();
  private boolean aloud;
  private boolean over;

  /** While a text is being pasted. At a dumb terminal, the thread of a signal may empty it. */
  private volatile Optional<Pasting> pasting = Optional.empty();

  /**
   * A text that is being pasted.
   *
   * @param asked the reply to the line that began it
   */
  private record Pasting(TextBlock text, Reply asked) {}

  /** Begins a conversation of one person. */
  public Conversation(Session session, Companion companion, Person person) {
    this(new SharedSession(session), companion, person);
  }

  /** Begins a conversation, or joins those that others have on the same session. */
  public Conversation(SharedSession shared, Companion companion, Person person) {
    this.shared = shared;
    this.seen = shared.changes();
    this.companion = companion;
    this.person = person;
    this.shell = new Shell(companion, person.files());
    Preferences preferences = Preferences.in(person.config());
    Companion.Beginning beginning = companion.begin(preferences.applied(shared.now()));
    this.session = aided(beginning.session());
    this.greeting = preferences.told().plus(beginning.said());
  }

  /** Who talks, and what they own. */
  public Person person() {
    return person;
  }

  /** The session as it is now. */
  public Session session() {
    return session;
  }

  /**
   * Takes over what others have done on the same session.
   *
   * @return whether they have moved since this was asked, or since a line was carried out here
   */
  public boolean catchUp() {
    boolean behind = seen != shared.changes();
    if (behind) {
      seen = shared.changes();
      session = aided(session.following(shared.now()));
    }
    return behind;
  }

  /** From now on somebody listens: each reply has its {@link ReplyLines#words} in words alone. */
  public void speak() {
    aloud = true;
  }

  /** What the companion says before anything is typed; perhaps nothing. */
  public Prose greeting() {
    return greeting;
  }

  /** What the person works on beside the session. */
  public Optional<Card> card() {
    return companion.card(session);
  }

  /** Whether completion and suggestions may help now. */
  public boolean completes() {
    return !isPasting() && companion.completes(session);
  }

  /** Whether the lines that come are part of a text, up to three quotes. */
  public boolean isPasting() {
    return pasting.isPresent();
  }

  /** Forgets the text that is being pasted, at Ctrl-C; returns what to say about it. */
  public List<StyledLine> givePasteUp(Look look) {
    boolean any = isPasting();
    pasting = Optional.empty();
    return any ? Wrap.line(StyledLine.of(GIVEN_UP), 0, look) : List.of();
  }

  /** Whether the person has asked to leave. */
  public boolean over() {
    return over;
  }

  /**
   * The answer to a line; an empty one is the Enter key alone. A fault of the program in it is
   * reported like any answer, and leaves the session as it was.
   *
   * @param budget how long a search may go on
   */
  public ReplyLines say(String line, Look look, SearchBudget budget) {
    return say(line, look, budget, true);
  }

  /**
   * As {@link #say}, for a reader who sees all answers one below the other, as in a pipe: if
   * several rejections in a row leave the same choice, only the first lists what is legal.
   */
  public ReplyLines sayOnce(String line, Look look, SearchBudget budget) {
    return say(line, look, budget, false);
  }

  private ReplyLines say(String line, Look look, SearchBudget budget, boolean repeats) {
    catchUp();
    try {
      Optional<Pasting> text = pasting;
      if (text.isPresent()) {
        return pasted(text.get(), line, look);
      }
      Optional<TextBlock> opened = TextBlock.opening(line);
      return opened.isPresent()
          ? opened(opened.get(), look, budget, repeats)
          : told(line, respond(line, budget), look, repeats);
    } catch (UncheckedIOException | IOError e) {
      // The terminal is gone: its owner knows what to do.
      throw e;
    } catch (RuntimeException | Error e) {
      return told(line, faulty(line, e), look, repeats);
    }
  }

  // ---- a text

  private ReplyLines opened(TextBlock text, Look look, SearchBudget budget, boolean repeats) {
    String line = ExplainTextCommand.LINE;
    Reply reply = respond(line, budget);
    if (!Shell.hearsText(reply)) {
      return told(line, reply, look, repeats);
    }
    if (text.isClosed()) {
      return told(line, shell.explained(reply, text, look), look, repeats);
    }
    Reply hinted = repeats ? reply.plus(Prose.of(HOW_TO_PASTE)) : reply;
    ReplyLines lines = told(line, hinted, look, repeats);
    pasting = Optional.of(new Pasting(text, reply.with(Prose.NONE)));
    return lines;
  }

  private ReplyLines pasted(Pasting open, String line, Look look) {
    open.text().add(line);
    if (!open.text().isClosed()) {
      return ReplyLines.unasked(List.of());
    }
    pasting = Optional.empty();
    Reply explained = shell.explained(open.asked().with(session), open.text(), look);
    return told(ExplainTextCommand.LINE, explained, look, true);
  }

  // ---- a line

  private Reply respond(String line, SearchBudget budget) {
    Reply typed = companion.type(session, line, budget, Companion.Rest.SESSION);
    // What the shell says comes before what the companion has said already.
    Reply granted = shell.grant(typed.with(Prose.NONE), budget).plus(typed.said());
    return kept(line, granted.with(aided(granted.session())));
  }

  /** Keeps a setting of the display for the next start. */
  private Reply kept(String line, Reply reply) {
    Optional<String> problem =
        reply.answer().accepted()
            ? Preferences.setting(session.language().parse(line))
                .flatMap(setting -> Preferences.keep(person.config(), setting))
            : Optional.empty();
    return problem
        .map(
            why ->
                reply.plus(
                    Prose.of("It lasts until you leave, for it can't be kept: " + why + ".")))
        .orElse(reply);
  }

  private ReplyLines told(String line, Reply reply, Look look, boolean repeats) {
    Session next = reply.session();
    List<String> legal =
        reply.answer() instanceof Answer.Rejected rejected ? rejected.legal() : List.of();
    boolean hints = repeats || legal.isEmpty() || !legal.equals(alternatives);
    ReplyLines read = ReplyLines.of(line, reply, companion.card(next).isPresent(), look, hints);
    ReplyLines lines = aloud ? read.spoken(line, reply, look, hints) : read;
    // Only now nothing can go wrong any more.
    if (!next.standsWith(session)) {
      shared.moved(next);
      seen = shared.changes();
    }
    session = next;
    alternatives = legal;
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
