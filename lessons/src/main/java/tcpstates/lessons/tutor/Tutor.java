package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.AttemptCommand;
import tcpstates.lessons.attempt.Replay;
import tcpstates.lessons.attempt.SearchedPaths;
import tcpstates.lessons.attempt.StepCard;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepInput;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.lessons.attempt.StepPaths;
import tcpstates.lessons.attempt.StepPlay;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Companion;

/**
 * Accompanies a session and gives lessons. Pure functions work out the result of a line, so that
 * the lines that are kept lead back to the same place.
 */
public final class Tutor implements Companion {

  private final Entrance entrance;
  private final LessonGuide guide;

  /**
   * A tutor.
   *
   * @param store what the student did before, and where to keep what follows
   * @param seed what the lessons' variants are made from
   * @param entrance how the student comes here
   */
  public Tutor(Course course, ProgressStore store, OptionalLong seed, Entrance entrance) {
    this(course, store, seed, Provenance.UNKNOWN, entrance);
  }

  /**
   * A tutor.
   *
   * @param store what the student did before, and where to keep what follows
   * @param seed what the lessons' variants are made from
   * @param provenance what attempts are made with; the tutor adds the lesson's version
   * @param entrance how the student comes here
   */
  public Tutor(
      Course course,
      ProgressStore store,
      OptionalLong seed,
      Provenance provenance,
      Entrance entrance) {
    this(new LessonGuide(course, store, seed, Optional.of(provenance)), entrance);
  }

  private Tutor(LessonGuide guide, Entrance entrance) {
    this.guide = guide;
    this.entrance = entrance;
  }

  /**
   * A tutor who asks as older versions of the program did: a seed does not shuffle choices.
   *
   * @param store what the student did before, and where to keep what follows
   * @param seed what the lessons' variants are made from
   * @param entrance how the student comes here
   */
  public static Tutor older(
      Course course, ProgressStore store, OptionalLong seed, Entrance entrance) {
    return new Tutor(new LessonGuide(course, store, seed, Optional.empty()), entrance);
  }

  /** The lesson that the student plays, or that waits, if any. */
  public Optional<Attempt> attempt() {
    return guide.mode().attempt();
  }

  /**
   * Says which lessons are exams from now on; until then, those are that say so themselves. What
   * the student has begun without an exam's rules ends.
   *
   * @return the lesson that ends
   */
  public Optional<String> examine(Predicate<Lesson> exams) {
    Optional<String> before = attempt().map(attempt -> attempt.lesson().id());
    guide.examine(exams);
    return before.filter(id -> attempt().isEmpty());
  }

  /**
   * When the attempt that the student plays began, in seconds since 1970; empty if they play none,
   * or if nobody recorded it.
   */
  public OptionalLong beganAt() {
    return guide.log().map(AttemptLog::beganAt).orElse(OptionalLong.empty());
  }

  /** Counts a search that the student made, and does not make it again. */
  public void searched() {
    guide
        .mode()
        .playing()
        .filter(attempt -> !attempt.done())
        .ifPresent(attempt -> guide.goOn(attempt.withHelp()));
  }

  /** What to tell a student who has left: what is wrong with their progress, line by line. */
  public List<String> farewell() {
    return guide.news().last();
  }

  @Override
  public Beginning begin(Session session) {
    Beginning beginning = entrance.begin(guide, session);
    return beginning.said().isEmpty()
        ? beginning
        : new Beginning(beginning.session(), beginning.said().plus(guide.news().latest()));
  }

  // ---- lines

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    Optional<Attempt> playing = guide.mode().playing();
    Reply heard =
        playing.isPresent()
            ? withNews(inLesson(playing.get(), session, line, budget))
            : outside(session, line, budget, rest);
    if (AttemptCommand.asked(heard).filter(ForgetCommand.class::isInstance).isEmpty()) {
      guide.notForgetting();
    }
    return heard;
  }

  private Reply withNews(Reply heard) {
    return heard.plus(guide.news().latest());
  }

  /** Enter alone takes what is offered, until the student makes a move. */
  private Reply outside(Session session, String line, SearchBudget budget, Rest rest) {
    boolean offers = !guide.mode().enterDelivers();
    if (offers && line.isBlank()) {
      String taken = guide.mode().offer().orElseThrow().line();
      return rest.type(session, taken, budget);
    }
    Reply said = rest.type(session, line, budget);
    if (said.answer() instanceof Answer.Moved) {
      guide.moved();
    }
    return said;
  }

  private Reply inLesson(Attempt attempt, Session session, String typed, SearchBudget budget) {
    Optional<Reply> enter = typed.isBlank() ? StepInput.enter(attempt, session) : Optional.empty();
    if (enter.isPresent()) {
      return enter.get();
    }
    String line = StepInput.meant(attempt, session, typed);
    StepPaths paths = new SearchedPaths(budget);
    StepOutcome outcome = StepPlay.type(attempt, session, line, paths, budget);
    if (!outcome.reply().leaves()) {
      guide.typed();
    }
    boolean kept =
        StepInput.kept(attempt, outcome.reply())
            && !Replay.isSearch(session, line, outcome.reply());
    if (kept || !outcome.reply().leaves()) {
      guide.keep(new ProgressEvent.Typed(entry(session, line, outcome.reply()), kept));
    }
    return heard(outcome);
  }

  /** The line as the student typed it, with what was answered. */
  private static JournalEntry entry(Session before, String line, Reply reply) {
    List<JournalEntry> journal = reply.session().journal();
    if (journal.size() == before.journal().size()) {
      return JournalEntry.idle(line, JournalEntry.Verdict.ASKED, "");
    }
    JournalEntry last = journal.get(journal.size() - 1);
    return new JournalEntry(line, last.verdict(), last.code(), last.judged(), last.repeats());
  }

  @Override
  public Optional<String> journal(Session session) {
    return guide.log().map(LessonJournal::text);
  }

  private Reply heard(StepOutcome outcome) {
    outcome.events().forEach(guide::keep);
    outcome.attempt().ifPresent(guide::goOn);
    return outcome.reply();
  }

  // ---- commands

  @Override
  public Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
    return command instanceof LessonCommand own
        ? Optional.of(withNews(run(asked, own, budget)))
        : Optional.empty();
  }

  private Reply run(Reply asked, LessonCommand command, SearchBudget budget) {
    Optional<Attempt> playing = guide.mode().playing();
    Optional<StepOutcome> outcome =
        playing.flatMap(
            attempt -> StepControl.run(attempt, asked, command, new SearchedPaths(budget)));
    if (outcome.isEmpty()) {
      return command.run(guide, asked);
    }
    return outcome.get().attempt().isPresent()
        ? heard(outcome.get())
        : guide.over(playing.orElseThrow(), outcome.get());
  }

  // ---- the screen

  @Override
  public Optional<Card> card(Session session) {
    return guide
        .mode()
        .playing()
        .map(attempt -> StepCard.of(attempt, session, guide.news().unkept()));
  }

  @Override
  public Aids aids(Session session) {
    return new Aids(
        guide.known().variables(),
        guide.known().untaught(),
        guide.mode().enterDelivers(),
        guide.mode().playing().isEmpty(),
        LessonCommands.withheld(guide.mode(), session));
  }

  /** Completion is off where it would give away a prediction or an answer. */
  @Override
  public boolean completes(Session session) {
    return guide.mode().playing().filter(attempt -> !attempt.completes(session)).isEmpty();
  }
}
