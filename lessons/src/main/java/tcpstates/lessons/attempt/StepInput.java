package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import java.util.Set;
import tcpstates.lessons.text.Task;
import tcpstates.lessons.text.Written;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.RedoCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Finds out what a student means by what they type. */
public final class StepInput {

  private StepInput() {}

  /**
   * The line that the student means. Enter alone goes on, delivers, or goes to the next frame of a
   * capture. A number, a state or the letter of a choice answers a question.
   */
  public static String meant(Attempt attempt, Session session, String typed) {
    if (typed.isBlank()) {
      return CapturePlay.goesOn(attempt, session)
          ? RedoCommand.VERB.name()
          : attempt.done() ? "next" : "deliver";
    }
    String line = typed.strip();
    return attempt.step().task() instanceof Task.Quiz quiz
            && (attempt.done() ? line.matches(NUMBER) : answers(quiz, line))
        ? "answer " + line
        : typed;
  }

  private static final String NUMBER = "[0-9]+";

  private static boolean answers(Task.Quiz quiz, String line) {
    boolean state = quiz.written().filter(w -> w.kind() == Written.Kind.STATE).isPresent();
    return state ? Written.InState.read(line).isPresent() : line.matches(answers(quiz));
  }

  /** Any number, and the letters of the choices: here {@code c} does not mean the client. */
  private static String answers(Task.Quiz quiz) {
    if (quiz.written().isPresent()) {
      return NUMBER;
    }
    int choices = quiz.choices().size();
    String one = format("([0-9]+|[a-%1$cA-%2$c])", 'a' + choices - 1, 'A' + choices - 1);
    return one + "([\\s,]+" + one + ")*";
  }

  /** Whether a question waits for its answer. */
  static boolean questions(Attempt attempt) {
    return attempt.step().task() instanceof Task.Quiz && !attempt.done();
  }

  /** What a number means to a step that asks no question; empty if the line is no number. */
  static Optional<Prose> unasked(Attempt attempt, String line) {
    return line.strip().matches(NUMBER)
        ? Optional.of(
            attempt.done()
                ? DoneText.already()
                : TutorText.text("This step asks no question. `goal` says what it asks for."))
        : Optional.empty();
  }

  /** The reply to Enter alone if it means no line. */
  public static Optional<Reply> enter(Attempt attempt, Session session) {
    if (attempt.done() || CapturePlay.goesOn(attempt, session)) {
      return Optional.empty();
    }
    if (attempt.step().task() instanceof Task.Quiz) {
      return Optional.of(said(session, TutorText.text(StepText.answerSo(attempt, session))));
    }
    if (!attempt.touched() && attempt.delivers()) {
      String then = granted(attempt) ? "; after that, Enter delivers." : ".";
      return Optional.of(said(session, TutorText.text(NOT_YET + then)));
    }
    if (!attempt.delivers()) {
      return Optional.of(
          said(
              session,
              TutorText.text(
                  "Type the command that the step names, then press Enter."
                      + StepText.hintHelps(attempt))));
    }
    return session.world().wire().isEmpty()
        ? Optional.of(said(session, nothingToDeliver(attempt, session)))
        : Optional.empty();
  }

  private static Prose nothingToDeliver(Attempt attempt, Session session) {
    String undo = attempt.within(session) ? " `undo` takes your last move back." : "";
    return TutorText.text(
            WhoActs.now(attempt.step(), session.world())
                + " Nothing is in flight that Enter could deliver.")
        .plus(
            TutorText.faint(
                "`moves` lists what is possible now." + StepText.hintHelps(attempt) + undo));
  }

  private static final String NOT_YET =
      "This step has just begun, so Enter alone does nothing yet. Type your first command";

  /** Whether Enter alone delivers what is in flight. */
  public static boolean delivers(Attempt attempt) {
    return attempt.step().task() instanceof Task.Reach
        && attempt.touched()
        && attempt.delivers()
        && granted(attempt)
        && !attempt.done();
  }

  private static boolean granted(Attempt attempt) {
    Set<Verb> allowed = attempt.step().allow();
    return allowed.isEmpty() || allowed.contains(DeliverCommand.VERB);
  }

  private static Reply said(Session session, Prose said) {
    return new Reply(session, new Answer.Nothing(), "").with(said);
  }

  /**
   * Whether a line is kept, because replaying it leads back to the same place. Lines that ask the
   * shell for something are not kept, except for those commands of lessons that say so.
   */
  public static boolean kept(Attempt attempt, Reply reply) {
    return !(reply.answer() instanceof Answer.Asked)
        || AttemptCommand.asked(reply).filter(command -> command.kept(attempt)).isPresent();
  }
}
