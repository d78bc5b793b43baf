package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion.Heard;
import tcpstates.repl.text.Prose;

/** What is meant by what is typed. */
public final class StepInput {

  private StepInput() {}

  /**
   * The line that a person means: Enter alone goes on or delivers; numbers, or the letters of
   * choices, answer a question.
   */
  public static String meant(Attempt attempt, String typed) {
    if (typed.isBlank()) {
      return attempt.done() ? "next" : "deliver";
    }
    String line = typed.strip();
    return questions(attempt)
            && attempt.step().task() instanceof Task.Quiz quiz
            && line.matches(choices(quiz.choices().size()))
        ? "answer " + line
        : typed;
  }

  /** Any number, and such letters as there are choices: {@code c} is then not the client. */
  private static String choices(int choices) {
    String one = format("([0-9]+|[a-%1$cA-%2$c])", 'a' + choices - 1, 'A' + choices - 1);
    return one + "([\\s,]+" + one + ")*";
  }

  /** Whether a question waits for its answer. */
  static boolean questions(Attempt attempt) {
    return attempt.step().task() instanceof Task.Quiz && !attempt.done();
  }

  /** What Enter alone brings where it means no line. */
  public static Optional<Heard> enter(Attempt attempt, Session session) {
    if (attempt.done()) {
      return Optional.empty();
    }
    if (attempt.step().task() instanceof Task.Quiz) {
      return Optional.of(said(session, TutorText.text(StepText.ANSWER_SO)));
    }
    if (!attempt.delivers()) {
      return Optional.of(
          said(
              session,
              TutorText.text(
                  "Type the command that the step names, then press Enter. `hint` helps.")));
    }
    return session.world().wire().isEmpty()
        ? Optional.of(Heard.only(StepGrants.offering(attempt, session, Interpreter.enter(session))))
        : Optional.empty();
  }

  /** Whether Enter alone delivers what is in flight. */
  public static boolean delivers(Attempt attempt) {
    return attempt.step().task() instanceof Task.Reach && attempt.delivers() && !attempt.done();
  }

  private static Heard said(Session session, Prose said) {
    return new Heard(new Reply(session, new Answer.Nothing(), ""), said);
  }

  /** Whether a line changes the world. */
  public static boolean isMove(Session session, String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
        && Interpreter.evaluate(session, ok, line, SearchBudget.STEADY).answer()
            instanceof Answer.Moved;
  }

  /**
   * Whether a line is kept, because it leads back to where the student is when it is replayed. Of
   * the lines that ask the shell for something, lessons' own commands say it themselves.
   */
  public static boolean kept(Attempt attempt, Reply reply) {
    return !(reply.answer() instanceof Answer.Asked)
        || AttemptCommand.asked(reply).filter(command -> command.kept(attempt)).isPresent();
  }
}
