package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.lessons.text.Written;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.ConditionResult;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What the tutor says about a step. */
public final class StepText {

  private StepText() {}

  // ---- a step begins

  /** A step as it begins: its heading, its text, and what the student has to say. */
  public static Prose step(Attempt attempt) {
    return step(attempt, attempt.start());
  }

  /** A step as it is now: its heading, its text, and what the student has to say. */
  public static Prose step(Attempt attempt, Session session) {
    LessonStep step = attempt.step();
    StyledLine heading =
        StyledLine.of(
                format("Step %d of %d  ", attempt.at() + 1, attempt.steps().size()), Style.FAINT)
            .plus(step.heading(), Style.STRONG)
            .plus(step.worth().isEmpty() ? "" : "  " + step.worth(), Style.FAINT);
    Prose said = Prose.of(heading);
    if (attempt.manner() != Manner.BRIEF) {
      said = said.plus(step.prose());
    } else if (attempt.predict().isPresent()) {
      said = said.plus(step.prose());
    } else if (step.task() instanceof Task.Reach) {
      said = said.plus(aims(attempt, attempt.start()));
    }
    return said.plus(asked(attempt, session)).carded();
  }

  /** What the student has to say, if anything; or the prediction that waits for its judgement. */
  static Prose asked(Attempt attempt, Session session) {
    if (attempt.step().task() instanceof Task.Quiz quiz && !attempt.done()) {
      return quiz.question()
          .plus(QuizChoices.of(attempt, quiz))
          .plus(TutorText.faint(answerSo(attempt, session)));
    }
    return attempt
        .asks()
        .map(
            asked ->
                noted(attempt, session)
                    .map(state -> predicted(attempt, session, asked, state))
                    .orElseGet(() -> predictAsk(asked)))
        .orElse(Prose.NONE);
  }

  private static Prose predicted(
      Attempt attempt, Session session, Task.Predict asked, State state) {
    return TutorText.faint(
        format(
            "Your prediction for the %s is %s. It is judged %s.",
            side(asked), state.rfcName(), Awaited.when(attempt, session, asked)));
  }

  /** How to answer the question that the step asks. */
  static String answerSo(Attempt attempt, Session session) {
    Optional<Written> written =
        attempt.step().task() instanceof Task.Quiz quiz ? quiz.written() : Optional.empty();
    return CapturePlay.how(attempt, session)
        + written.map(WrittenAnswer::how).orElse("Type the number of your answer.")
        + hintHelps(attempt);
  }

  /** That hints help, as a sentence after others; nothing in an exam. */
  static String hintHelps(Attempt attempt) {
    return attempt.exam() ? "" : " `hint` helps.";
  }

  /** How to get over a step that can't be done any more, as a command with its purpose. */
  static String over(Attempt attempt) {
    return attempt.exam()
        ? "Type `skip` to go on without this step."
        : "Type `restart` to begin the step again.";
  }

  static Prose predictAsk(Task.Predict asked) {
    return TutorText.faint(
        format("First say what you expect: type `predict %s STATE`.", side(asked)));
  }

  static String side(Task.Predict asked) {
    return asked.side().word();
  }

  // ---- on the way

  static Prose predictFirst(Task.Predict asked) {
    return TutorText.text(
        format(
            "First say what you expect: in which state will the %s be? Type `predict %s STATE`, then make this move again.",
            side(asked), side(asked)));
  }

  /** A prediction that a student would change after a rejection has told what comes. */
  static String stands(Task.Predict asked, State state) {
    return format(
        "The rejection of your answer has told you more, so your prediction for the %s stands: %s.",
        side(asked), state.rfcName());
  }

  /**
   * A condition to avoid is met.
   *
   * @param back how many moves to undo until the goal is in reach
   */
  static Prose failed(Task.Avoid met, int back) {
    Prose said = TutorText.led(TutorText.bad("", ""), met.say());
    if (back > 1) {
      return far(said, back);
    }
    boolean told = said.lines(WIDE).stream().map(StyledLine::text).anyMatch(StepText::leadsOut);
    return told ? said : said.plus(TutorText.faint("`undo` takes it back."));
  }

  /** With how far to go back, where one move may be too little. */
  static Prose far(Prose said, int back) {
    return back <= 1
        ? said
        : said.plus(
            TutorText.faint(
                format("One `undo` may be too little: `%s` goes back far enough.", undo(back))));
  }

  private static boolean leadsOut(String text) {
    return text.contains("undo") || text.contains("restart");
  }

  private static final Look WIDE = Look.of(500, false);

  /** The student has made a move where a question is asked; its text may have proposed it. */
  static Prose tryingOut() {
    return TutorText.faint(
        "Here a move is only for trying out: the question stays as it is. `undo` takes the move back.");
  }

  /** How to see what the listed moves lead to. */
  static Prose movesFull(Attempt attempt) {
    return attempt.exam()
        ? TutorText.faint("This is an exam: where they lead is for you to say.")
        : TutorText.faint(
            "Where they lead is for you to say here. `moves full` tells it, and counts as a hint.");
  }

  static Prose failedBefore(Attempt attempt, int back) {
    return TutorText.faint(
        format(
            "This way has already failed. Type `%s` to go back far enough%s.",
            undo(back), attempt.exam() ? "" : ", or `restart` to begin the step again"));
  }

  static final String BEGINS_HERE = "The step begins here, and you can't go back to before it.";

  static final String NO_MORE_HINTS = "There is no other hint.";

  /** Solutions are kept elsewhere. */
  static final String APART =
      " This lesson does not contain its answers, so the program can't show them. `skip` goes on without"
          + " this step.";

  /** Where else one can go; before the first step there is nothing. */
  static String orElsewhere(Attempt attempt) {
    String again = " `restart` begins the step again";
    return again + (attempt.at() == 0 ? "." : "; `back` leads to the step before.");
  }

  static Prose atStart() {
    return TutorText.faint("This is the step's start. You can't go back further.");
  }

  static Prose outsideStep() {
    return TutorText.faint(
        "You are before the beginning of the step, so this does not count. Type `restart` to begin the step again.");
  }

  static final String HINTS_WITHIN =
      "You are before the beginning of the step. Type `restart` to begin the step again; then `hint` helps.";

  /** The student went back before the step, and is at its beginning again. */
  static Prose atBeginning() {
    return TutorText.faint("You are at the beginning of the step again.");
  }

  /** The goal is reached, but the prediction is not settled. */
  static Prose notJudged(Attempt attempt, Task.Predict asked, Session session) {
    boolean open = session.predictions().of(asked.side()).isPresent();
    String when = Awaited.when(attempt, session, asked);
    String missing =
        open
            ? format("it is judged %s.", when)
            : format("type `predict %s STATE` first; it is judged %s.", side(asked), when);
    return TutorText.text(
            "You have reached the goal, but your prediction is still missing: " + missing)
        .plus(
            TutorText.faint(
                "If that can't happen any more, type `undo` to go back." + hintHelps(attempt)));
  }

  /**
   * A side has received other data than the goal asks for.
   *
   * @param back the number of moves to undo; 0 if that does not help
   * @param forged whether the goal asks for forged data: then the moves lead back to before the
   *     other data arrived, and not to before it was sent
   */
  static Prose wrongData(Attempt attempt, ConditionResult found, int back, boolean forged) {
    String undo =
        back == 0
            ? over(attempt)
            : format(
                "Type `%s` to go back to before it %s.",
                undo(back), forged ? "arrived" : "was sent");
    return TutorText.bad(
        "",
        format(
            "The step asks for %s, but %s. Bytes that were received can't be taken back. %s",
            found.expected(), found.actual(), undo));
  }

  /** The student has left numbers to the program that they are to write. */
  static Prose unwritten(String asked) {
    return TutorText.text(
        format(
            "What you left out was filled in for you. This step asks for %s. Type `undo`, then `send` it with its numbers.",
            asked));
  }

  /** Nothing is missing but numbers that the student left to the program a while ago. */
  static Prose onlyUnwritten(List<String> asked, int back) {
    return TutorText.text(
        format(
            "Only this is missing: %s. Type `%s` to go back to where you can write them.",
            String.join("; ", asked), undo(back)));
  }

  static Prose deadEnd(int back) {
    return TutorText.bad("", format("The goal is out of reach from here. Type `%s`.", undo(back)));
  }

  /** That a move can be taken back, as a sentence after others. */
  static final String FREE_UNDO = " `undo` takes it back, and costs nothing.";

  /** The command that takes moves back. */
  static String undo(int moves) {
    return moves == 1 ? "undo" : "undo " + moves;
  }

  // ---- what is asked, and what is missing

  /** The parts of the goal, each with whether it holds. */
  static List<Card.Aim> aimsOf(Attempt attempt, Session session) {
    boolean stays = attempt.done() && !attempt.undone(session);
    return attempt.step().task() instanceof Task.Reach reach
        ? reach.aims().stream()
            .map(
                aim -> {
                  ConditionResult part = ConditionReport.find(session, aim.check());
                  return new Card.Aim(aim.words().orElse(part.expected()), stays || part.holds());
                })
            .toList()
        : List.of();
  }

  private static Prose aims(Attempt attempt, Session session) {
    List<Prose.Block> items = new ArrayList<>();
    for (Card.Aim aim : aimsOf(attempt, session)) {
      items.add(new Prose.Item(StyledLine.of(aim.text())));
    }
    return new Prose(items);
  }

  /** The goal, and what is missing. */
  static Prose goal(Attempt attempt, Session session) {
    if (attempt.done()) {
      return DoneText.already();
    }
    if (!(attempt.step().task() instanceof Task.Reach reach)) {
      return asked(attempt, session);
    }
    List<Prose.Block> lines = new ArrayList<>();
    for (Task.Aim aim : reach.aims()) {
      ConditionResult finding = ConditionReport.find(session, aim.check());
      if (attempt.asks().filter(asked -> tells(asked, aim, finding)).isPresent()) {
        continue;
      }
      StyledLine text = StyledLine.of(aim.words().orElse(finding.expected()));
      lines.add(
          finding.holds()
              ? new Prose.Marked(StyledLine.of("✓ ", Style.GOOD), text)
              : new Prose.Marked(
                  StyledLine.of("· ", Style.WAITING),
                  text.plus("   " + missing(aim, finding.actual()), Style.FAINT)));
    }
    prediction(attempt, session).ifPresent(lines::add);
    Prose said = TutorText.text("This step asks for").plus(new Prose(lines));
    int back = Failure.back(attempt, session);
    return back > 0
        ? said.plus(failedAt(attempt, reach, session)).plus(failedBefore(attempt, back))
        : said.plus(noted(attempt, session).isPresent() ? Prose.NONE : asked(attempt, session));
  }

  /** Whether a part of the goal would tell which state to predict. */
  private static boolean tells(Task.Predict asked, Task.Aim aim, ConditionResult finding) {
    boolean same = aim.check() instanceof Condition.InState state && state.side() == asked.side();
    return same || !finding.holds();
  }

  /**
   * What is found instead. A number alone says nothing beside words of the author's. To a student
   * the mark is where the step began, and has no name.
   */
  private static String missing(Task.Aim aim, String actual) {
    boolean silent =
        aim.check() instanceof Condition.VariableIs || actual.contains(ConditionReport.SINCE_MARK);
    return aim.words().isPresent() && silent
        ? "not yet"
        : actual.replace(ConditionReport.SINCE_MARK, "in this step");
  }

  /** The condition to avoid that was met. */
  private static Prose failedAt(Attempt attempt, Task.Reach reach, Session session) {
    return Failure.met(attempt, reach, session)
        .map(met -> TutorText.led(TutorText.bad("", "This should not have happened: "), met.say()))
        .orElse(Prose.NONE);
  }

  /** The prediction as a part of the goal. */
  private static Optional<Prose.Block> prediction(Attempt attempt, Session session) {
    return attempt
        .predict()
        .map(
            asked -> {
              StyledLine what = StyledLine.of("your prediction for the " + side(asked));
              String when = Awaited.when(attempt, session, asked);
              String missing =
                  noted(attempt, session)
                      .map(state -> state.rfcName() + ", judged " + when)
                      .orElse("say it first; it is judged " + when);
              return attempt.work().predicted()
                  ? judged(what, attempt.work().mistaken())
                  : new Prose.Marked(
                      StyledLine.of("· ", Style.WAITING), what.plus("   " + missing, Style.FAINT));
            });
  }

  private static Prose.Block judged(StyledLine what, boolean mistaken) {
    return mistaken
        ? new Prose.Marked(StyledLine.of("✗ ", Style.BAD), what)
        : new Prose.Marked(StyledLine.of("✓ ", Style.GOOD), what);
  }

  /** The state that the student has predicted, while it is not judged yet. */
  static Optional<State> noted(Attempt attempt, Session session) {
    return attempt.asks().flatMap(asked -> session.predictions().of(asked.side()));
  }
}
