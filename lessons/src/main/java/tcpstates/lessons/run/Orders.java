package tcpstates.lessons.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.text.Line;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.Interpreter;
import tcpstates.repl.command.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** A lesson's own command, given within the lesson. One of these lives for one command. */
final class Orders {

  private final Reply asked;
  private final Session session;
  private final Scout scout;
  private final List<ProgressEvent> events = new ArrayList<>();
  private Attempt attempt;

  private Orders(Attempt attempt, Reply asked, Scout scout) {
    this.attempt = attempt;
    this.asked = asked;
    this.session = asked.session();
    this.scout = scout;
  }

  /** Takes a command that is about the step. Others are the tutor's own. */
  static Optional<Taken> take(Attempt attempt, Reply asked, LessonCommand command, Scout scout) {
    Orders orders = new Orders(attempt, asked, scout);
    if (command instanceof LessonCommand.Goal) {
      return Optional.of(orders.said(Talk.goal(attempt, asked.session())));
    }
    if (command instanceof LessonCommand.Hint) {
      return Optional.of(orders.hint());
    }
    if (command instanceof LessonCommand.Answer answer) {
      return Optional.of(orders.answer(answer.choice()));
    }
    if (command instanceof LessonCommand.Next) {
      return Optional.of(orders.next());
    }
    if (command instanceof LessonCommand.Skip) {
      return Optional.of(orders.skip());
    }
    return command instanceof LessonCommand.Restart
        ? Optional.of(orders.restart())
        : Optional.empty();
  }

  private Taken said(Prose said) {
    return new Taken(Optional.of(attempt), asked, said, events);
  }

  private Taken at(Session other, Prose said) {
    Reply reply = new Reply(other, asked.answer(), asked.n(), asked.command());
    return new Taken(Optional.of(attempt), reply, said, events);
  }

  // ---- going on

  private Taken next() {
    if (attempt.done()) {
      return goOn(attempt.work().done().orElseThrow().session());
    }
    if (attempt.work().earlier().isPresent()) {
      return goOn(attempt.work().earlier().get().session());
    }
    if (attempt.step().task() instanceof Task.Quiz) {
      return said(
          Say.text("This question is not answered yet.")
              .plus(Say.faint(Talk.ANSWER_SO + " `skip` passes over it.")));
    }
    return said(
        Say.text("This step is not done yet.")
            .plus(Talk.goal(attempt, session))
            .plus(Say.faint("`hint` helps; `skip` passes over the step.")));
  }

  private Taken skip() {
    if (attempt.work().best().isPresent()) {
      return next();
    }
    events.add(new ProgressEvent.Skipped(attempt.lesson().id(), attempt.index() + 1));
    if (attempt.last()) {
      return over();
    }
    int step = attempt.manner().steps(attempt.lesson()).get(attempt.at() + 1);
    return begin(Stage.canonical(attempt.lesson(), step, session));
  }

  private Taken goOn(Session from) {
    if (attempt.last()) {
      return over();
    }
    int step = attempt.manner().steps(attempt.lesson()).get(attempt.at() + 1);
    return begin(Stage.next(attempt.lesson(), step, Interpreter.back(from, session)));
  }

  private Taken begin(Session stage) {
    attempt = attempt.next(stage);
    return at(stage, Talk.step(attempt));
  }

  /** A lesson with steps passed over is left behind, and not finished. */
  private Taken over() {
    if (!attempt.passed()) {
      events.add(new ProgressEvent.Left());
    }
    return new Taken(Optional.empty(), asked, Prose.NONE, events);
  }

  private Taken restart() {
    Session again = Interpreter.anew(Interpreter.back(attempt.start(), session));
    attempt = attempt.restarted(again);
    Prose before =
        attempt.work().earlier().isPresent()
            ? Say.faint("You have done this step: the better try counts. `next` goes on.")
            : Prose.NONE;
    return at(again, Talk.step(attempt).plus(before));
  }

  // ---- help

  private Taken hint() {
    if (attempt.done()) {
      return said(Say.text("This step is done. Enter or `next` goes on."));
    }
    if (attempt.outside(session)) {
      return said(Say.text(Talk.HINTS_WITHIN));
    }
    int given = attempt.work().given();
    List<Prose> hints = attempt.step().hints();
    if (given < hints.size()) {
      attempt = attempt.with(attempt.work().withGiven());
      String more = given + 1 < hints.size() ? "`hint` gives another." : last();
      return said(hints.get(given).plus(Say.faint(more)));
    }
    return attempt.step().task() instanceof Task.Quiz quiz
        ? Quizzes.help(this::with, attempt, quiz, session)
        : nudge();
  }

  private String last() {
    return attempt.step().task() instanceof Task.Quiz
        ? "`hint` again rules out a choice."
        : "`hint` again shows the next move.";
  }

  private Taken with(Attempt next, Prose said, List<ProgressEvent> more) {
    attempt = next;
    events.addAll(more);
    return said(said);
  }

  /** The next move, and if that is known already, the whole way. */
  private Taken nudge() {
    boolean known = attempt.work().nudged().filter(session.world()::equals).isPresent();
    Optional<List<String>> way = way();
    if (way.isEmpty() || way.get().isEmpty()) {
      return fromTheStart();
    }
    attempt = attempt.with(attempt.work().withNudge(session.world()));
    return known || way.get().size() == 1
        ? said(whole(way.get()))
        : said(
            Say.text(nextMove(way.get().get(0)))
                .plus(Say.faint("`hint` again shows the whole way.")));
  }

  private static String nextMove(String move) {
    return move.startsWith("undo")
        ? "That way does not lead there. The next move: `" + move + "`."
        : "The next move: `" + move + "`.";
  }

  private Optional<List<String>> way() {
    int back = Failure.back(attempt, session);
    Optional<DeadEnds.End> end =
        back > 0 ? Optional.empty() : DeadEnds.back(attempt, session, scout);
    return Ways.from(
        attempt, session, Math.max(back, end.map(DeadEnds.End::back).orElse(0)), scout);
  }

  private static Prose whole(List<String> way) {
    return way.size() == 1
        ? Say.text("The next move leads there: `" + way.get(0) + "`.")
        : Say.text("The whole way from here:").plus(Say.commands(way));
  }

  /** Where no way is known from here, the author's own is. */
  private Taken fromTheStart() {
    attempt = attempt.with(attempt.work().withNudge(session.world()));
    List<String> lines = attempt.step().solution().stream().map(Line::text).toList();
    if (lines.isEmpty()) {
      return said(
          Say.text(
              "From here I know no way. `restart` begins the step again, and `skip` passes over it."));
    }
    List<String> way = new ArrayList<>(List.of("restart"));
    way.addAll(Ways.from(attempt, attempt.start(), 0, scout).orElse(lines));
    return said(
        Say.text("From here I know no way. This one starts again:").plus(Say.commands(way)));
  }

  private Taken answer(Optional<String> choice) {
    if (attempt.done()) {
      return said(Say.text("This step is done. Enter or `next` goes on."));
    }
    if (attempt.step().task() instanceof Task.Quiz quiz) {
      return choice.isPresent()
          ? Quizzes.answer(this::with, attempt, quiz, choice.get(), session)
          : Quizzes.reveal(this::with, attempt, quiz, session);
    }
    if (choice.isPresent()) {
      return said(
          Say.text("This step asks no question. `answer` alone shows the whole way.")
              .plus(Talk.asked(attempt)));
    }
    Optional<List<String>> way = way();
    if (way.isEmpty() || way.get().isEmpty()) {
      return fromTheStart();
    }
    attempt = attempt.with(attempt.work().withNudge(session.world()));
    return said(whole(way.get()));
  }
}
