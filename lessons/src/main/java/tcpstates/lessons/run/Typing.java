package tcpstates.lessons.run;

import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.Answer;
import tcpstates.repl.command.Interpreter;
import tcpstates.repl.command.Reply;
import tcpstates.repl.command.Request;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion.Heard;
import tcpstates.repl.text.Prose;

/** What is meant by what is typed. */
final class Typing {

  private Typing() {}

  /**
   * The line that a person means: Enter alone goes on or delivers; numbers, or the letters of
   * choices, answer a question.
   */
  static String meant(Attempt attempt, String typed) {
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
    String one = "([0-9]+|[a-%1$cA-%2$c])".formatted('a' + choices - 1, 'A' + choices - 1);
    return one + "([\\s,]+" + one + ")*";
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
        ? Optional.of(Heard.only(Limits.offering(attempt, session, Interpreter.enter(session))))
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
        && Interpreter.evaluate(session, ok.command(), line).answer() instanceof Answer.Moved;
  }

  /**
   * Whether a line leads back to where a student is. Those that leave the lesson do not; of them
   * {@code play} is kept all the same, for it shows that somebody has been here.
   */
  static boolean kept(Reply reply) {
    return !(reply.answer() instanceof Answer.Asked asked)
        || asked.request() instanceof Request.Run run
            && run.command() instanceof LessonCommand command
            && (within(command) || command instanceof LessonCommand.Play);
  }

  /** Whether a command of lessons is about the step, and leads back there when replayed. */
  private static boolean within(LessonCommand command) {
    return command instanceof LessonCommand.Goal
        || command instanceof LessonCommand.Hint
        || command instanceof LessonCommand.Answer
        || command instanceof LessonCommand.Next
        || command instanceof LessonCommand.Skip
        || command instanceof LessonCommand.Restart;
  }
}
