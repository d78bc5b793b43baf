package tcpstates.lessons.run;

import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Answer;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;
import tcpstates.repl.view.Companion.Heard;
import tcpstates.repl.view.Prose;

/** What is meant by what is typed. */
final class Typing {

  private static final String NUMBERS = "[0-9]+([\\s,]+[0-9]+)*";

  private Typing() {}

  /** The line that a person means: Enter alone goes on or delivers; numbers answer a question. */
  static String meant(Attempt attempt, String typed) {
    if (typed.isBlank()) {
      return attempt.done() ? "next" : "deliver";
    }
    return questions(attempt) && typed.strip().matches(NUMBERS) ? "answer " + typed.strip() : typed;
  }

  /** Whether a question waits for its answer. */
  static boolean questions(Attempt attempt) {
    return attempt.step().task() instanceof Task.Quiz && !attempt.done();
  }

  /** What Enter alone brings where it means no line. */
  static Optional<Heard> enter(Attempt attempt, Session session) {
    if (attempt.done()) {
      return Optional.empty();
    }
    if (attempt.step().task() instanceof Task.Quiz) {
      return Optional.of(said(session, Say.text(Talk.ANSWER_SO)));
    }
    if (!attempt.delivers()) {
      return Optional.of(
          said(
              session,
              Say.text("Type the command that the step names, then press Enter. `hint` helps.")));
    }
    return session.world().wire().isEmpty()
        ? Optional.of(Heard.only(Limits.offering(attempt, session, Sessions.enter(session))))
        : Optional.empty();
  }

  /** Whether Enter alone delivers what is in flight. */
  static boolean delivers(Attempt attempt) {
    return attempt.step().task() instanceof Task.Reach && attempt.delivers() && !attempt.done();
  }

  private static Heard said(Session session, Prose said) {
    return new Heard(new Reply(session, new Answer.Nothing(), session.lines(), ""), said);
  }

  /** Whether a line changes the world. */
  static boolean isMove(Session session, String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
        && Sessions.evaluate(session, ok.command(), line).answer() instanceof Answer.Moved;
  }

  /** Whether a command of lessons is about the step, and leads back there when replayed. */
  static boolean within(LessonCommand command) {
    return command instanceof LessonCommand.Goal
        || command instanceof LessonCommand.Hint
        || command instanceof LessonCommand.Answer
        || command instanceof LessonCommand.Next
        || command instanceof LessonCommand.Skip
        || command instanceof LessonCommand.Restart;
  }
}
