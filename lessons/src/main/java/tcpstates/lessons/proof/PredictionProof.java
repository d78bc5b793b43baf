package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.engine.world.InFlight;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.progress.SegmentKind;
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
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Occasion;

/**
 * Checks a prediction. It names the arrival that it is about, where a student can make other
 * segments arrive first: a right answer must not be judged by one of those.
 */
final class PredictionProof {

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
   * What is wrong with a prediction.
   *
   * @param judged the move of the solution that settles it
   */
  static Optional<LessonProblem> loose(LessonStep step, Task.Predict predict, Moment judged) {
    boolean sends = StepGrants.verbs(step, CoreCommands.SET).stream().anyMatch(SENDING::contains);
    return predict.on().equals(Occasion.NEWS) && sends
        ? Optional.of(new LessonProblem(predict.at(), said(predict, judged)))
        : Optional.empty();
  }

  private static String said(Task.Predict predict, Moment judged) {
    return format(
        "a student can make another segment arrive at the %s first: say which one the prediction is"
            + " about, as in `%s on %s`",
        predict.side().word(), predict.side().word(), settling(predict, judged));
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

  /** The segment that settles the prediction, as the block's first line names it. */
  private static String settling(Task.Predict predict, Moment judged) {
    return judged.steps().stream()
        .filter(step -> step.side() == predict.side())
        .filter(step -> predict.on().settles(judged, step))
        .flatMap(step -> judged.arrived(step).stream())
        .findFirst()
        .map(PredictionProof::named)
        .orElseThrow();
  }

  private static String named(InFlight segment) {
    return SegmentKind.of(segment.segment())
        .map(kind -> kind.word().toLowerCase(Locale.ROOT) + " from " + segment.from().word())
        .orElse("#" + segment.id());
  }
}
