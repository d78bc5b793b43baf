package tcpstates.lessons.attempt;

import java.util.Optional;
import java.util.regex.Pattern;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Says after a line that no command could be read from what the step waits for. */
final class Misread {

  private Misread() {}

  /** What to say below the error; nothing if the error says enough. */
  static Prose said(Attempt attempt, Session session, String line, SyntaxError error) {
    if (StepInput.questions(attempt)) {
      return TutorText.text(StepText.answerSo(attempt, session));
    }
    Optional<Verb> verb = verb(session, line);
    if (attempt.done()) {
      return verb.isEmpty() && error.suggestion().isEmpty() ? DoneText.already() : Prose.NONE;
    }
    Prose prediction = meantPrediction(attempt, session, line);
    if (!prediction.isEmpty()) {
      return prediction;
    }
    if (StepInput.numbers(line)) {
      Prose asked = StepText.asked(attempt, session);
      return asked.isEmpty()
          ? TutorText.text(
              "A number alone answers nothing here. `goal` says what this step asks for.")
          : TutorText.text("This step asks for a state, not for a number.").plus(asked);
    }
    if (verb.filter(named -> !granted(attempt, named)).isPresent()) {
      return TutorText.faint(StepGrants.onlyThese(attempt.step()));
    }
    return verb.isEmpty() && error.suggestion().isEmpty() && reaches(attempt)
        ? goalSays(attempt)
        : Prose.NONE;
  }

  private static final Pattern WHAT_TO_DO =
      Pattern.compile(
          "\\s*(what|how)\\b(\\s+(now|next|then)|.*\\bI\\b.*)[\\s?!.]*", Pattern.CASE_INSENSITIVE);

  /** Whether a line asks in words what the student is to do, as {@code what now} does. */
  static boolean asksWhatToDo(String line) {
    return WHAT_TO_DO.matcher(line).matches();
  }

  /** Where a student finds what to do now. */
  static Prose whatToDo(Attempt attempt, Session session) {
    if (StepInput.questions(attempt)) {
      return TutorText.text(StepText.answerSo(attempt, session));
    }
    return attempt.done() ? DoneText.already() : goalSays(attempt);
  }

  private static Prose goalSays(Attempt attempt) {
    return TutorText.faint("`goal` says what this step asks for." + StepText.hintHelps(attempt));
  }

  private static boolean reaches(Attempt attempt) {
    return attempt.step().task() instanceof Task.Reach;
  }

  private static boolean granted(Attempt attempt, Verb verb) {
    return !verb.makesMoves() || attempt.step().allows(verb);
  }

  /** The verb that a line begins with, behind a side if one is named. */
  private static Optional<Verb> verb(Session session, String line) {
    String[] words = line.strip().split("\\s+");
    String first = words[0];
    boolean side = first.equalsIgnoreCase("client") || first.equalsIgnoreCase("server");
    return session.language().commands().find(side && words.length > 1 ? words[1] : first);
  }

  /** A state alone is meant as what the student expects. */
  private static Prose meantPrediction(Attempt attempt, Session session, String line) {
    String meant = "predict " + line.strip();
    return attempt.asks().isPresent()
            && session.language().parse(meant) instanceof ParseResult.Ok ok
            && ok.command().kind() == Command.Kind.PREDICTION
        ? TutorText.text("To say what you expect, type `" + meant + "`.")
        : Prose.NONE;
  }
}
