package tcpstates.lessons.tutor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.CapturePlay;
import tcpstates.lessons.attempt.Manner;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.lessons.attempt.TutorText;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion.Beginning;
import tcpstates.repl.text.Prose;

/** Takes a student into lessons, out of them and back, and knows where the student is. */
public final class LessonGuide {

  private final Course course;
  private final ProgressStore store;
  private final StudentLessons lessons;
  private final StudentProgress record;
  private final Exams exams;
  private final UnfinishedAttempts unfinished;
  private final StoreNews news;
  private Mode mode = new Mode.Free(Optional.empty());
  private Knowledge known = Knowledge.ALL;

  /**
   * The event that the very first lesson began: it is kept when the student types something there.
   */
  private Optional<ProgressEvent> greeted = Optional.empty();

  /** The lesson in which the student was before this one, in this run of the program. */
  private Optional<String> previous = Optional.empty();

  /** The {@code forget} that waits to be typed again. */
  private Optional<ForgetCommand> forgetting = Optional.empty();

  /**
   * A guide.
   *
   * @param seed what the lessons' variants are made from
   * @param provenance what attempts are made with; without it, choices are in the file's order, as
   *     in older versions of the program
   */
  LessonGuide(
      Course course, ProgressStore store, OptionalLong seed, Optional<Provenance> provenance) {
    this.course = course;
    this.store = store;
    this.lessons = new StudentLessons(course, seed, provenance);
    ProgressStore.Kept before = store.read();
    this.record = new StudentProgress(course, before.progress(), store.run());
    this.exams = new Exams(record);
    this.unfinished = new UnfinishedAttempts(lessons, record, exams);
    this.news = new StoreNews(store, before.notice());
  }

  Mode mode() {
    return mode;
  }

  StoreNews news() {
    return news;
  }

  /**
   * What the student knows: the first lessons hide variables, and no lesson says a term that nobody
   * has taught, also at their end, until the student plays freely.
   */
  Knowledge known() {
    return mode.playing().isEmpty() && mode.enterDelivers() ? Knowledge.ALL : known;
  }

  void keep(ProgressEvent event) {
    if (record.add(store.now(), event)) {
      store.keep(event);
      news.used();
    }
  }

  /** The student has typed a line in a lesson, other than one that leaves the program. */
  void typed() {
    greeted.ifPresent(this::keep);
    greeted = Optional.empty();
  }

  /** From now on these lessons are exams. What was begun without an exam's rules ends. */
  void examine(Predicate<Lesson> lessons) {
    exams.are(lessons);
    mode = mode.examined(exams::has);
  }

  /** The attempt continues as this one. */
  void goOn(Attempt attempt) {
    mode = new Mode.In(attempt);
  }

  /** The student has made a move, so Enter no longer takes what was offered. */
  void moved() {
    mode = mode.moved();
  }

  /**
   * All that was typed in the lesson, over all sessions: in the one that is played or waits, or in
   * the one that has just ended.
   */
  Optional<AttemptLog> log() {
    boolean ended = mode.unmoved() && !mode.waits();
    return mode.attempt().isPresent() || ended ? record.log() : Optional.empty();
  }

  // ---- the first words

  /** Somebody new begins the first lesson at once; somebody who comes back is offered to go on. */
  Beginning welcome(Session session) {
    Optional<String> first = course.ids().stream().findFirst();
    if (first.filter(record.progress()::fresh).isPresent()) {
      return first(session, first.get());
    }
    Optional<CourseEntry> next = record.next(Optional.empty());
    Optional<Mode.Offer.GoOn> left = unfinished.latest(session);
    if (left.isPresent()) {
      mode = new Mode.Free(Optional.of(left.get()));
      Attempt attempt = left.get().attempt();
      known = record.knowledge(attempt.lesson().id());
      return new Beginning(session, LessonText.back(attempt, next, unfinished.others(attempt)));
    }
    mode = new Mode.Free(next.map(lesson -> new Mode.Offer.Begin(lesson.id())));
    return new Beginning(
        session, next.map(LessonText::again).orElseGet(() -> LessonText.all(record.practice())));
  }

  private Beginning first(Session session, String id) {
    if (!(lessons.reading(id).orElseThrow() instanceof LessonReading.Read read)) {
      return new Beginning(session, Prose.NONE);
    }
    Attempt attempt = enter(read.lesson(), Manner.WHOLE, session);
    greeted = Optional.of(lessons.began(attempt));
    return new Beginning(attempt.start(), LessonText.first(attempt));
  }

  /** To a lesson at once: on from where the student left it, or from its beginning. */
  Beginning to(Session session, String id) {
    if (!(lessons.reading(id).orElseThrow() instanceof LessonReading.Read read)) {
      return new Beginning(session, Prose.NONE);
    }
    Optional<Mode.Offer.GoOn> left = unfinished.at(id, Manner.WHOLE, session);
    if (left.isPresent()) {
      resume(left.get());
      return new Beginning(
          left.get().session(),
          back(left.get().attempt(), left.get().session())
              .plus(LessonText.orAgain(left.get().attempt())));
    }
    Attempt attempt = begin(read.lesson(), Manner.WHOLE, session);
    return new Beginning(attempt.start(), introduction(attempt));
  }

  // ---- into a lesson

  /**
   * Opens a lesson.
   *
   * @param again whether to begin it, even where it was left in the middle
   * @param line what was typed
   */
  Reply open(Reply asked, String id, Manner manner, boolean again, String line) {
    Optional<LessonReading> reading = lessons.reading(id);
    if (reading.isEmpty()) {
      return asked.with(LessonText.unknown(id, course.nearest(id)));
    }
    if (reading.get() instanceof LessonReading.Broken broken) {
      return asked.with(LessonText.broken(broken.problems().get(0)));
    }
    Lesson lesson = ((LessonReading.Read) reading.get()).lesson();
    Optional<Attempt> here = mode.playing().filter(attempt -> attempt.plays(id, manner));
    if (!again && here.filter(attempt -> exams.goesOn(lesson, attempt.exam())).isPresent()) {
      return asked.with(
          TutorText.text("You are in this lesson already.").plus(LessonText.orAgain(here.get())));
    }
    if (again && exams.left(id::equals).isPresent()) {
      return asked.with(ExamText.oneTry(id));
    }
    leaveFor(id);
    Manner how = exams.has(lesson) ? Manner.WHOLE : manner;
    Optional<Mode.Offer.GoOn> left =
        again ? Optional.empty() : unfinished.at(id, how, asked.session());
    if (left.isPresent()) {
      return resumed(asked, left.get(), LessonText.orAgain(left.get().attempt()));
    }
    Attempt attempt = begin(lesson, how, asked.session());
    if (how != Manner.WHOLE) {
      keep(new ProgressEvent.Typed(JournalEntry.idle(line, Verdict.ASKED, ""), true));
    }
    return asked.with(attempt.start()).with(introduction(attempt));
  }

  private void leaveFor(String id) {
    previous =
        mode.attempt()
            .map(attempt -> attempt.lesson().id())
            .filter(other -> !other.equals(id))
            .or(() -> previous);
  }

  private Prose introduction(Attempt attempt) {
    Lesson lesson = attempt.lesson();
    Prose said = LessonText.lesson(attempt, course.number(lesson.id()), record.missing(lesson));
    return exams.ended(lesson.id()) ? ExamText.practice(lesson.id()).plus(said) : said;
  }

  private Attempt begin(Lesson lesson, Manner manner, Session session) {
    Attempt attempt = enter(lesson, manner, session);
    keep(lessons.began(attempt));
    return attempt;
  }

  private Attempt enter(Lesson lesson, Manner manner, Session session) {
    known = record.knowledge(lesson.id());
    Attempt attempt =
        Attempt.begin(lesson, lessons.seed(), manner, session, record.delivers(lesson.id()))
            .with(exams.has(lesson));
    mode = new Mode.In(attempt);
    return attempt;
  }

  // ---- back to a lesson

  private void resume(Mode.Offer.GoOn left) {
    Progress.Unfinished kept = left.unfinished();
    keep(new ProgressEvent.Resumed(kept.attempt(), kept.lines().size()));
    mode = new Mode.In(left.attempt());
    known = record.knowledge(kept.lesson());
  }

  private Reply resumed(Reply asked, Mode.Offer.GoOn left, Prose more) {
    resume(left);
    return resumed(asked, left.attempt(), left.session(), more);
  }

  private Reply resumed(Reply asked, Attempt attempt, Session then, Prose more) {
    Session session = then.continuing(asked.session());
    return asked.with(session).with(back(attempt, then).plus(more));
  }

  /** Back in a lesson; in an exam, with the time that is left. */
  private Prose back(Attempt attempt, Session session) {
    return LessonText.resumed(attempt, session).plus(exams.timeLeft(attempt, store.now()));
  }

  // ---- commands

  Reply list(Reply asked) {
    return asked.with(record.list());
  }

  Reply summary(Reply asked) {
    return asked.with(record.summary(asked.session().display().plain()));
  }

  Reply play(Reply asked) {
    if (mode.playing().isEmpty()) {
      return asked.with(TutorText.text("You are playing freely already."));
    }
    mode = new Mode.Aside(mode.playing().get(), asked.session());
    return asked
        .with(CapturePlay.left(asked.session()))
        .with(
            TutorText.text(
                "You play freely from here on. Type `resume` to go back to the lesson as it is now."));
  }

  Reply resume(Reply asked) {
    if (mode instanceof Mode.Aside aside) {
      mode = new Mode.In(aside.waiting());
      return resumed(asked, aside.waiting(), aside.session(), Prose.NONE);
    }
    if (mode.offer().orElse(null) instanceof Mode.Offer.GoOn left) {
      return resumed(asked, left, Prose.NONE);
    }
    return mode.playing().isPresent()
        ? asked.with(TutorText.text("You are in the lesson. `goal` says what this step asks for."))
        : noStep(asked);
  }

  /** The lesson that is offered begins. */
  Reply next(Reply asked) {
    return mode.offer().orElse(null) instanceof Mode.Offer.Begin begin
        ? open(asked, begin.lesson(), Manner.WHOLE, false, "")
        : noStep(asked);
  }

  /** The lesson in which the student was before goes on. */
  Reply back(Reply asked) {
    return mode.playing().isPresent() && previous.isPresent()
        ? open(asked, previous.get(), Manner.WHOLE, false, "")
        : noStep(asked);
  }

  Reply noStep(Reply asked) {
    return asked.with(TutorText.text(mode.noStep()));
  }

  /** Asks at first; forgets when the student types the same command again. */
  Reply forget(Reply asked, ForgetCommand command) {
    Optional<Prose> exam = exams.keeps(command);
    if (exam.isPresent()) {
      return asked.with(exam.get());
    }
    if (!forgetting.equals(Optional.of(command))) {
      forgetting = Optional.of(command);
      return asked.with(LessonText.forgets(command));
    }
    forgetting = Optional.empty();
    boolean here =
        mode.attempt().map(attempt -> attempt.lesson().id()).filter(command::covers).isPresent();
    if (here || mode.attempt().isEmpty()) {
      mode = new Mode.Free(Optional.empty(), false);
    }
    previous = previous.filter(id -> !command.covers(id));
    keep(new ProgressEvent.Forgot(command.id()));
    return asked
        .with(CapturePlay.left(asked.session()))
        .with(LessonText.forgotten().plus(exams.anyEnded() ? ExamText.stays() : Prose.NONE));
  }

  /** The student has typed another line, so nothing waits to be forgotten. */
  void notForgetting() {
    forgetting = Optional.empty();
  }

  /** The end of a lesson. */
  Reply over(Attempt attempt, StepOutcome outcome) {
    outcome.events().forEach(this::keep);
    boolean again = attempt.manner() == Manner.TEST && !attempt.passed();
    String id = attempt.lesson().id();
    Optional<CourseEntry> next =
        again
            ? Optional.empty()
            : record.next(Optional.of(id)).filter(lesson -> !lesson.id().equals(id));
    Optional<String> offered = again ? Optional.of(id) : next.map(CourseEntry::id);
    mode = new Mode.Free(offered.map(Mode.Offer.Begin::new));
    Prose won = record.won(attempt, outcome.reply().session().display().plain());
    return outcome
        .reply()
        .with(LessonText.over(attempt, record.stars(attempt), won, next, record.weakest()));
  }
}
