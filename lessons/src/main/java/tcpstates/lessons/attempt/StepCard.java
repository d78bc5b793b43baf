package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;

/** Makes the card of a step for the screen. */
public final class StepCard {

  private StepCard() {}

  /**
   * The card of a step.
   *
   * @param unkept whether the student's work is not kept
   */
  public static Card of(Attempt attempt, Session session, boolean unkept) {
    return new Card(
        (unkept ? "NOT KEPT: " : "") + (attempt.exam() ? "EXAM: " : "") + attempt.lesson().title(),
        attempt.at() + 1,
        marks(attempt),
        (attempt.step().heading() + " " + attempt.step().worth()).strip(),
        text(attempt, session),
        question(attempt),
        aims(attempt, session),
        asks(attempt, session),
        next(attempt, session),
        attempt.floor());
  }

  /**
   * The parts of the goal. While a prediction is open only that is shown: the rest would tell it.
   */
  private static List<Card.Aim> aims(Attempt attempt, Session session) {
    boolean open = attempt.asks().isPresent();
    List<Card.Aim> aims = new ArrayList<>(open ? List.of() : StepText.aimsOf(attempt, session));
    attempt
        .predict()
        .filter(asked -> !attempt.work().mistaken())
        .map(asked -> "your prediction for the " + StepText.side(asked))
        .ifPresent(text -> aims.add(new Card.Aim(text, !open)));
    return aims;
  }

  private static List<Card.Mark> marks(Attempt attempt) {
    List<Card.Mark> marks = new ArrayList<>();
    for (int i = 0; i < attempt.steps().size(); i++) {
      boolean done = i < attempt.at() || i == attempt.at() && attempt.done();
      marks.add(done ? Card.Mark.DONE : i == attempt.at() ? Card.Mark.NOW : Card.Mark.AHEAD);
    }
    return marks;
  }

  private static Prose text(Attempt attempt, Session session) {
    boolean told = attempt.done() && !attempt.undone(session) && !attempt.step().after().isEmpty();
    return told ? attempt.step().after() : attempt.step().prose();
  }

  /** The question has the accent until it is answered; its choices stay. */
  private static Prose question(Attempt attempt) {
    if (!(attempt.step().task() instanceof Task.Quiz quiz)) {
      return Prose.NONE;
    }
    Prose asked = attempt.done() ? quiz.question() : quiz.question().in(Style.WAITING);
    return asked.plus(QuizChoices.of(attempt, quiz));
  }

  private static Optional<String> asks(Attempt attempt, Session session) {
    if (attempt.step().task() instanceof Task.Quiz quiz && !attempt.done()) {
      return Optional.of(
          quiz.written()
              .map(
                  written ->
                      switch (written.kind()) {
                        case NUMBER -> "answer NUMBER";
                        case STATE -> "answer STATE";
                        case WORDS -> "answer WORDS";
                      })
              .orElse("answer N"));
    }
    return attempt
        .asks()
        .filter(asked -> session.predictions().of(asked.side()).isEmpty())
        .map(asked -> "predict " + StepText.side(asked) + " STATE");
  }

  private static Optional<String> next(Attempt attempt, Session session) {
    if (attempt.done()) {
      return Optional.of("Enter goes on");
    }
    if (CapturePlay.goesOn(attempt, session)) {
      return Optional.of("Enter: next frame");
    }
    int wrong = DeadEnd.plain(attempt, session).map(DeadEnd.End::back).orElse(0);
    int back = Math.max(wrong, Failure.back(attempt, session));
    return back > 0 ? Optional.of(StepText.undo(back)) : Optional.empty();
  }
}
