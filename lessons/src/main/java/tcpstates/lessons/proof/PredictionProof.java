package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.InjectCommand;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Occasion;

/**
 * Checks a prediction. It names the arrival that it is about, where a student can make other
 * segments arrive first: a right answer must not be judged by one of those.
 */
public final class PredictionProof {

  /** The verbs that put segments on the wire. */
  private static final Set<Verb> SENDING =
      Set.of(
          SendCommand.VERB,
          CloseCommand.VERB,
          AbortCommand.VERB,
          ConnectCommand.VERB,
          InjectCommand.VERB);

  private PredictionProof() {}

  /**
   * The predictions that name no arrival, although a student can make another one come first. No
   * fault, if every other arrival leads to the same state; so the list of claims names them.
   */
  public static List<LessonProblem> loose(Lesson lesson) {
    return lesson.steps().stream().flatMap(step -> loose(step).stream()).toList();
  }

  private static Optional<LessonProblem> loose(LessonStep step) {
    return predict(step)
        .filter(predict -> predict.on().equals(Occasion.Arrival.NEWS) && sends(step))
        .map(
            predict ->
                new LessonProblem(
                    predict.at(),
                    format(
                        "a student can make another segment arrive at the %1$s first: say which one"
                            + " the prediction is about, as in `%1$s on fin from %2$s`",
                        predict.side().word(), predict.side().peer().word())));
  }

  private static Optional<Task.Predict> predict(LessonStep step) {
    return step.task() instanceof Task.Reach reach ? reach.predict() : Optional.empty();
  }

  private static boolean sends(LessonStep step) {
    return StepGrants.verbs(step, CoreCommands.SET).stream().anyMatch(SENDING::contains);
  }

  /** The right answers that are listed among the wrong ones. */
  static List<LessonProblem> overlooked(Task.Predict predict, Judgement right) {
    return Stream.of(right.actual(), right.end())
        .distinct()
        .filter(predict.overlooks()::containsKey)
        .map(
            state ->
                format("%s is the right answer here, so it can't be listed as a wrong one", state))
        .map(message -> new LessonProblem(predict.at(), message))
        .toList();
  }
}
