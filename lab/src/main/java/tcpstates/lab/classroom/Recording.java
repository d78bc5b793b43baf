package tcpstates.lab.classroom;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Prose;

/**
 * Follows a student and records each line with its verdict. A line that can't be recorded is not
 * carried out. So the program never shows something that is gone after a restart.
 */
final class Recording implements Companion {

  private static final String MARK = "  #= ";

  /** Hears about each recorded line. */
  interface Counter {

    /** A line is about to be recorded. */
    void recording();

    /** The line survives a kill of the program now. Any thread may call this. */
    void recorded();
  }

  /**
   * Makes a recording.
   *
   * @param progress that the lines make
   * @param attempt at a lesson in which the lines are typed, if any
   * @param count of the lines
   */
  record Work(LabProgress progress, Supplier<Optional<Attempt>> attempt, LineCount count) {}

  private final Enrolment enrolment;
  private final MemberName member;
  private final ClassRecord record;
  private final LabProgress progress;
  private final Supplier<Optional<Attempt>> attempt;
  private final LineCount count;
  private final RecordedFiles files;
  private final Counter counter;
  private boolean live;
  private boolean stopped;
  private volatile Standing standing = Standing.NONE;

  Recording(
      Enrolment enrolment,
      MemberName member,
      ClassRecord record,
      Work work,
      RecordedFiles files,
      Counter counter) {
    this.enrolment = enrolment;
    this.member = member;
    this.record = record;
    this.progress = work.progress();
    this.attempt = work.attempt();
    this.count = work.count();
    this.files = files;
    this.counter = counter;
  }

  /** A recorded line is about to be played again. */
  void play(RecordedLine line) {
    count.reached(line.n() - 1);
    files.play(line.loaded());
    progress.play(line);
  }

  /** The recorded lines have been played again. From now on, all lines are new. */
  void begin() {
    live = true;
    files.begin();
    progress.begin();
  }

  /** The student has continued this conversation elsewhere. Nothing more is recorded here. */
  synchronized void stop() {
    stopped = true;
  }

  /** How many lines the conversation has. */
  int lines() {
    return count.lines();
  }

  Standing standing() {
    return standing;
  }

  @Override
  public synchronized Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    if (line.length() > CookedLine.LONGEST) {
      return said(
          session, "A line has at most " + CookedLine.LONGEST + " characters; nothing was done.");
    }
    if (stopped) {
      return said(session, "This session goes on elsewhere; nothing was done here.");
    }
    if (live && !record.hasRoom()) {
      return said(
          session,
          "The lab can't record your work right now, so nothing was done. Try again in a minute.");
    }
    Standing before = where(standing);
    Reply reply = rest.type(session, line, budget);
    count.add();
    note(session, line, reply);
    if (live) {
      write(session, line, reply, before);
    }
    return reply;
  }

  private static Reply said(Session session, String text) {
    return Interpreter.type(session, "").with(Prose.of(text));
  }

  /** The lesson and step as they are now. Mistakes in a row count within one step only. */
  private Standing where(Standing counted) {
    Optional<Attempt> playing = attempt.get();
    Optional<String> lesson = playing.map(a -> a.lesson().id());
    int step = playing.map(a -> a.index() + 1).orElse(0);
    boolean done = playing.map(Attempt::done).orElse(false);
    boolean elsewhere = step != counted.step() || !lesson.equals(counted.lesson());
    return new Standing(
        lesson,
        step,
        playing.map(a -> a.lesson().steps().size()).orElse(0),
        playing.map(a -> a.lesson().steps().get(a.index()).heading()).orElse(""),
        done,
        counted.lines(),
        counted.mistakes(),
        playing.map(a -> a.work().hints()).orElse(0),
        elsewhere || done ? 0 : counted.failures(),
        counted.last());
  }

  private void note(Session session, String line, Reply reply) {
    boolean wrong = wrong(session, reply);
    Standing now = where(standing);
    standing =
        new Standing(
            now.lesson(),
            now.step(),
            now.steps(),
            now.heading(),
            now.done(),
            count.lines(),
            now.mistakes() + (wrong ? 1 : 0),
            now.hints(),
            now.failures() + (wrong ? 1 : 0),
            line.isBlank() ? now.last() : line);
  }

  /** The shell carries out some commands after the line is recorded, such as opening a lesson. */
  @Override
  public Aids aids(Session session) {
    standing = where(standing);
    List<WorkEntry.ProgressMade> behind = live ? progress.take() : List.of();
    if (!behind.isEmpty() && !stopped) {
      put(new WorkEntry.ProgressBehind(enrolment.conversation(), enrolment.holder(), behind));
    }
    return Aids.ALL;
  }

  private void put(WorkEntry entry) {
    counter.recording();
    if (!record.record(entry, counter::recorded)) {
      counter.recorded();
    }
  }

  private static boolean wrong(Session session, Reply reply) {
    Optional<JournalEntry> entry = entry(session, reply);
    return entry
        .filter(e -> e.verdict() == Verdict.REJECTED || e.verdict() == Verdict.NOT_UNDERSTOOD)
        .isPresent();
  }

  /** The journal entry that the line made, if any. */
  private static Optional<JournalEntry> entry(Session before, Reply reply) {
    List<JournalEntry> journal = reply.session().journal();
    return journal.size() > before.journal().size()
        ? Optional.of(journal.get(journal.size() - 1))
        : Optional.empty();
  }

  private void write(Session session, String line, Reply reply, Standing before) {
    WorkEntry.LineTyped typed =
        new WorkEntry.LineTyped(
            enrolment.conversation(),
            enrolment.holder(),
            count.lines(),
            member,
            record.now(),
            before.lesson(),
            before.step(),
            line,
            entry(session, reply).map(Recording::verdict).orElse(""),
            files.take());
    put(new WorkEntry.WorkDone(typed, progress.take()));
  }

  /** The verdict, as a journal writes it after the line. */
  private static String verdict(JournalEntry entry) {
    String line = JournalText.lines(List.of(entry)).get(0);
    int mark = line.lastIndexOf(MARK);
    return mark < 0 ? entry.verdict().word() : line.substring(mark + MARK.length());
  }
}
