package tcpstates.lessons.attempt;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.lessons.text.Task;
import tcpstates.lessons.text.Written;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.RedoCommand;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Finds out what a student means by what they type. */
public final class StepInput {

  private StepInput() {}

  /**
   * The line that the student means. Enter alone goes on, delivers, or goes to the next frame of a
   * capture. A number, a state, or the letter or the words of a choice answer a question.
   */
  public static String meant(Attempt attempt, Session session, String typed) {
    if (typed.isBlank()) {
      return CapturePlay.goesOn(attempt, session)
          ? RedoCommand.VERB.name()
          : attempt.done() ? "next" : "deliver";
    }
    String line = typed.strip();
    if (!(attempt.step().task() instanceof Task.Quiz quiz)) {
      return typed;
    }
    Optional<String> answer =
        attempt.done()
            ? Optional.of(line).filter(it -> it.matches(NUMBERS))
            : answer(quiz, line).or(() -> words(quiz, session, line));
    return answer.map(it -> "answer " + it).orElse(typed);
  }

  private static final String NUMBER = "[0-9]+";
  private static final String NUMBERS = several(NUMBER);

  /** A number with what people write around it. */
  private static final Pattern MARKED =
      Pattern.compile("(?:number |no\\. ?|option |choice |[(#])?([0-9]+)[.):]?", CASE_INSENSITIVE);

  /** What a line answers to an open question; empty if it is no answer. */
  private static Optional<String> answer(Task.Quiz quiz, String line) {
    if (quiz.written().filter(w -> w.kind() == Written.Kind.STATE).isPresent()) {
      return Optional.of(line).filter(it -> Written.InState.read(it).isPresent());
    }
    if (line.matches(answers(quiz))) {
      return Optional.of(line);
    }
    Matcher marked = MARKED.matcher(line);
    return marked.matches() ? Optional.of(marked.group(1)) : Optional.empty();
  }

  /** The choice that a line spells out; a command stays a command. */
  private static Optional<String> words(Task.Quiz quiz, Session session, String line) {
    return session.language().parse(line) instanceof ParseResult.Wrong
        ? QuizChoices.numbered(quiz, line)
        : Optional.empty();
  }

  /** Any number, and the letters of the choices: here {@code c} does not mean the client. */
  private static String answers(Task.Quiz quiz) {
    if (quiz.written().isPresent()) {
      return NUMBER;
    }
    int choices = quiz.choices().size();
    String one = format("([0-9]+|[a-%1$cA-%2$c])", 'a' + choices - 1, 'A' + choices - 1);
    return several(one);
  }

  private static String several(String one) {
    return one + "([\\s,]+" + one + ")*";
  }

  /** Whether a question waits for its answer. */
  static boolean questions(Attempt attempt) {
    return attempt.step().task() instanceof Task.Quiz && !attempt.done();
  }

  /** Whether a line is one number or several, as they answer a question. */
  static boolean numbers(String line) {
    return line.strip().matches(NUMBERS);
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
    int back = granted(attempt) ? 0 : Failure.back(attempt, session);
    if (back > 0) {
      return Optional.of(said(session, StepText.failedBefore(attempt, back)));
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
    int back = Failure.back(attempt, session);
    if (back > 0) {
      return StepText.failedBefore(attempt, back);
    }
    String undo = attempt.within(session) ? " `undo` takes your last move back." : "";
    return TutorText.text(
            WhoActs.now(attempt, session.world()) + " So Enter alone does nothing here.")
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
    return attempt.step().allows(DeliverCommand.VERB);
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
