package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Carries out one of lessons' own commands in a step. One object serves one command. */
public final class StepControl {

  private final Reply asked;
  private final Session session;
  private final StepPaths paths;
  private final List<ProgressEvent> events = new ArrayList<>();
  private Attempt attempt;

  private StepControl(Attempt attempt, Reply asked, StepPaths paths) {
    this.attempt = attempt;
    this.asked = asked;
    this.session = asked.session();
    this.paths = paths;
  }

  /** Carries out a command of lessons; empty if it is not about the step. */
  public static Optional<StepOutcome> run(
      Attempt attempt, Reply asked, AttemptCommand command, StepPaths paths) {
    return command.run(new StepControl(attempt, asked, paths));
  }

  private StepOutcome said(Prose said) {
    return new StepOutcome(Optional.of(attempt), asked.with(said), events);
  }

  private StepOutcome at(Session other, Prose said) {
    Reply reply = asked.with(other);
    return new StepOutcome(Optional.of(attempt), reply.with(said), events);
  }

  // ---- going on

  /** Says what the step asks for, and what is missing. */
  public StepOutcome goal() {
    return said(StepText.goal(attempt, session));
  }

  /** Goes on to the next step if this one is done, or was done before. */
  public StepOutcome next() {
    if (attempt.done()) {
      return goOn(attempt.work().done().orElseThrow().session());
    }
    if (attempt.work().earlier().isPresent()) {
      return goOn(attempt.work().earlier().get().session());
    }
    if (attempt.step().task() instanceof Task.Quiz) {
      return said(
          TutorText.text("This question is not answered yet.")
              .plus(TutorText.faint(StepText.answerSo(attempt, session) + " `skip` skips it.")));
    }
    return said(
        TutorText.text("This step is not done yet.")
            .plus(StepText.goal(attempt, session))
            .plus(
                TutorText.faint(
                    attempt.exam()
                        ? "`skip` goes on without it; you can't come back."
                        : "`hint` helps; `skip` skips the step.")));
  }

  /** Goes on to the next step, done or not. */
  public StepOutcome skip() {
    if (attempt.work().best().isPresent()) {
      return next();
    }
    events.add(new ProgressEvent.Skipped(attempt.lesson().id(), attempt.index() + 1));
    if (attempt.last()) {
      return over();
    }
    int step = attempt.steps().get(attempt.at() + 1);
    return begin(StepStart.canonical(attempt.lesson(), step, session), Prose.NONE);
  }

  private StepOutcome goOn(Session from) {
    if (attempt.last()) {
      return over();
    }
    int step = attempt.steps().get(attempt.at() + 1);
    StepStart.Next next = StepStart.next(attempt.lesson(), step, from.continuing(session));
    // The student may have gone on after the goal, to where the next step begins, or gone back.
    StepStart.Next here =
        attempt.holds(session) ? StepStart.next(attempt.lesson(), step, session) : next;
    if (next.moved() && !here.moved() && attempt.within(session)) {
      next = here;
    }
    return begin(next.session(), next.moved() || here.moved() ? ELSEWHERE : Prose.NONE);
  }

  /** A question may be about what is seen, or about TCP as such. */
  private static final Prose ELSEWHERE =
      TutorText.faint(
          "This step begins at another moment than the one where you stopped. You see that moment now.");

  private StepOutcome begin(Session stage, Prose first) {
    attempt = attempt.next(stage);
    return at(stage, first.plus(StepText.step(attempt)).plus(doneBefore()));
  }

  /** A lesson with skipped steps ends without being finished. */
  private StepOutcome over() {
    if (!attempt.passed()) {
      events.add(new ProgressEvent.Left());
    }
    return new StepOutcome(Optional.empty(), asked.with(CapturePlay.left(session)), events);
  }

  /** Goes back to the step before; empty at the first step. */
  public Optional<StepOutcome> back() {
    if (attempt.at() == 0) {
      return Optional.empty();
    }
    int step = attempt.steps().get(attempt.at() - 1);
    Session stage = StepStart.canonical(attempt.lesson(), step, session);
    attempt = attempt.previous(stage);
    return Optional.of(at(stage, StepText.step(attempt).plus(doneBefore())));
  }

  /** Begins the step again. */
  public StepOutcome restart() {
    Session again = attempt.start().continuing(session).unpredictedAndUnsent();
    attempt = attempt.restarted(again);
    return at(again, StepText.step(attempt).plus(doneBefore()));
  }

  private Prose doneBefore() {
    StepWork work = attempt.work();
    return work.earlier().isPresent()
        ? TutorText.faint(
            "You have done this step already. The better try counts."
                + (work.alone() ? "" : " Hints and wrong answers of earlier tries still count.")
                + " Type `next` to go on.")
        : Prose.NONE;
  }

  // ---- help

  /** Helps once more: with the author's hints first, then with the way or the answer. */
  public StepOutcome hint() {
    if (attempt.done()) {
      return said(DoneText.already());
    }
    if (attempt.outside(session)) {
      return said(TutorText.text(StepText.HINTS_WITHIN));
    }
    List<Prose> hints = attempt.step().hints();
    List<Integer> left = hintsLeft();
    if (!left.isEmpty()) {
      attempt = attempt.with(attempt.work().withGiven(left.get(0)));
      String more = left.size() > 1 ? "Type `hint` for another." : last();
      return said(before().plus(hints.get(left.get(0))).plus(TutorText.faint(more)));
    }
    if (attempt.step().apart()) {
      return said(TutorText.text(StepText.NO_MORE_HINTS + StepText.APART));
    }
    if (!(attempt.step().task() instanceof Task.Quiz quiz)) {
      return nudge();
    }
    if (quiz.written().isPresent() && hints.isEmpty() && attempt.work().help().nudged().isEmpty()) {
      attempt = attempt.with(attempt.work().withWarning(session.world()));
      return said(TutorText.text(ANSWER_NEXT));
    }
    return QuizAnswer.help(this::with, attempt, quiz, session);
  }

  /** The hints that were not given yet and still help, from 0. */
  private List<Integer> hintsLeft() {
    List<Prose> hints = attempt.step().hints();
    return IntStream.range(0, hints.size())
        .filter(hint -> !attempt.work().help().hints().contains(hint))
        .filter(hint -> !PastHint.is(hints.get(hint), attempt, session))
        .boxed()
        .toList();
  }

  private static final String ANSWER_NEXT =
      "This question has no hint. Type `hint` again to see the answer. A grade does not count the question then.";

  /** A hint is written for the step's beginning, and for those who can still do the step. */
  private Prose before() {
    int back = Failure.back(attempt, session);
    if (back > 0) {
      return StepText.failedBefore(attempt, back);
    }
    boolean onTheWay = attempt.within(session) && attempt.moves(session) > 0;
    return onTheWay ? TutorText.faint("Seen from the step's beginning:") : Prose.NONE;
  }

  private String last() {
    if (attempt.step().apart()) {
      return StepText.NO_MORE_HINTS;
    }
    if (!(attempt.step().task() instanceof Task.Quiz quiz)) {
      return "Type `hint` again for the next move.";
    }
    return quiz.written().isPresent()
        ? "Type `hint` again to see the answer."
        : "Type `hint` again to rule out a choice.";
  }

  private StepOutcome with(Attempt next, Prose said, List<ProgressEvent> more) {
    attempt = next;
    events.addAll(more);
    return at(next.done() ? CapturePlay.answered(next, session) : session, said);
  }

  /** Shows the next move, or the whole path if the student has seen the next move already. */
  private StepOutcome nudge() {
    boolean known = attempt.work().help().nudged().filter(session.world()::equals).isPresent();
    int back = movesBack();
    Optional<List<String>> way = StepPath.from(attempt, session, back, paths);
    if (way.isEmpty() || way.get().isEmpty()) {
      return fromTheStart();
    }
    attempt = attempt.with(attempt.work().withNudge(session.world()));
    return known || way.get().size() == 1
        ? said(whole(way.get()))
        : said(
            TutorText.text(nextMove(way.get().get(0), back > 0))
                .plus(TutorText.faint("Type `hint` again for the whole way.")));
  }

  /** Where nothing shows that a way has failed, there may be one that no search has found. */
  private String nextMove(String move, boolean failed) {
    String back =
        failed ? "This way does not lead to the goal." : "I know no way that goes on from here.";
    return session.language().verb(move).filter(UndoCommand.VERB::equals).isPresent()
        ? back + " The next move: `" + move + "`."
        : "The next move: `" + move + "`.";
  }

  /** The number of moves to undo where the way has failed; else 0. */
  private int movesBack() {
    int back = Failure.back(attempt, session);
    return back > 0 ? back : DeadEnd.back(attempt, session, paths).map(DeadEnd.End::back).orElse(0);
  }

  private static Prose whole(List<String> way) {
    return way.size() == 1
        ? TutorText.text("The next move reaches the goal: `" + way.get(0) + "`.")
        : TutorText.text("The whole way from here:").plus(TutorText.commands(way));
  }

  /** Shows the author's solution from the beginning of the step. */
  private StepOutcome fromTheStart() {
    attempt = attempt.with(attempt.work().withNudge(session.world()));
    List<String> lines = attempt.step().ownLines();
    if (lines.isEmpty()) {
      return said(
          TutorText.text(
              "I know no way from here. Type `restart` to begin the step again, or `skip` to skip it."));
    }
    List<String> way = new ArrayList<>(List.of("restart"));
    way.addAll(StepPath.from(attempt, attempt.start(), 0, paths).orElse(lines));
    return said(
        TutorText.text("I know no way from here. This one begins the step again:")
            .plus(TutorText.commands(way)));
  }

  /** A student who types it may want a side to answer. */
  private static final String SHOWS_ALL =
      "`answer` shows you the whole way, and costs a star. Type it again to see the way.";

  /**
   * Answers the question that the step asks, or shows the whole way.
   *
   * @param choice the student's answer; without it, the program's is shown
   */
  public StepOutcome answer(Optional<String> choice) {
    if (attempt.done()) {
      return said(DoneText.already());
    }
    if (choice.isEmpty() && attempt.step().apart()) {
      return said(TutorText.text(StepText.APART.strip()));
    }
    if (attempt.step().task() instanceof Task.Quiz quiz) {
      return choice.isPresent()
          ? QuizAnswer.answer(this::with, attempt, quiz, choice.get(), session)
          : QuizAnswer.reveal(this::with, attempt, quiz, session);
    }
    if (choice.isPresent()) {
      return said(
          TutorText.text(
                  "This step asks no question that you answer with a number or a word."
                      + (attempt.exam() ? "" : " Type `answer` alone to see the whole way."))
              .plus(StepText.asked(attempt, session)));
    }
    if (attempt.work().help().equals(StepWork.Help.NONE)) {
      attempt = attempt.with(attempt.work().withWarning(session.world()));
      return said(TutorText.text(SHOWS_ALL));
    }
    Optional<List<String>> way = StepPath.from(attempt, session, movesBack(), paths);
    if (way.isEmpty() || way.get().isEmpty()) {
      return fromTheStart();
    }
    attempt = attempt.with(attempt.work().withNudge(session.world()));
    return said(whole(way.get()));
  }
}
