package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;

/** Tries the right answers of one variant of a lesson in another variant. */
public final class OtherSeed {

  private OtherSeed() {}

  /**
   * The right answers of a variant, step by step: the lines that do a step, or the answer to its
   * question.
   */
  public static List<List<String>> answers(Lesson lesson, OptionalLong seed) {
    List<List<String>> answers = new ArrayList<>();
    for (Attempt attempt : steps(lesson, seed)) {
      answers.add(right(attempt));
    }
    return List.copyOf(answers);
  }

  /**
   * The steps, from 0, that these answers do not do without an error in this variant. Each step is
   * played alone, from its own start.
   */
  public static Set<Integer> failing(Lesson lesson, OptionalLong seed, List<List<String>> answers) {
    Set<Integer> failing = new TreeSet<>();
    for (Attempt attempt : steps(lesson, seed)) {
      if (!does(attempt, answers.get(attempt.index()))) {
        failing.add(attempt.index());
      }
    }
    return failing;
  }

  /** An attempt at the beginning of each step. */
  private static List<Attempt> steps(Lesson lesson, OptionalLong seed) {
    List<Attempt> steps = new ArrayList<>();
    Attempt attempt =
        Attempt.begin(lesson, seed, Manner.WHOLE, Session.start(CoreCommands.SET), true);
    steps.add(attempt);
    for (int step = 1; step < lesson.steps().size(); step++) {
      attempt = attempt.next(StepStart.canonical(lesson, step, attempt.start()));
      steps.add(attempt);
    }
    return steps;
  }

  private static List<String> right(Attempt attempt) {
    if (attempt.step().task() instanceof Task.Quiz quiz) {
      return List.of(
          quiz.written()
              .flatMap(written -> written.right().get(0).spelled(attempt.questioned()))
              .orElseGet(quiz::right));
    }
    return StepPath.from(attempt, attempt.start(), 0, StepPaths.NONE).orElse(List.of());
  }

  private static boolean does(Attempt attempt, List<String> lines) {
    Attempt now = attempt;
    Session session = attempt.start();
    for (String line : lines) {
      if (attempt.step().task() instanceof Task.Quiz quiz) {
        now = QuizAnswer.answered(now, quiz, line, session);
      } else {
        StepOutcome outcome =
            StepPlay.type(now, session, line, StepPaths.NONE, SearchBudget.STEADY);
        now = outcome.attempt().orElse(now);
        session = outcome.reply().session();
      }
    }
    return now.done() && now.work().wrong() == 0;
  }
}
