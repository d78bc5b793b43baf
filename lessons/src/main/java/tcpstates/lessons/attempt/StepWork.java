package tcpstates.lessons.attempt;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.engine.world.World;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/**
 * What a student has done in a step so far.
 *
 * @param help how often and with what the tutor helped
 * @param errors the wrong predictions and answers, and the failed tries
 * @param prediction whether the prediction that the step asks for was judged, and how
 * @param failed the moves that met a condition to avoid, with the way back from each
 * @param struck the choices of a quiz that are known to be wrong, from 0
 * @param met the cells of the map of mastery that were met
 * @param earlier how the step was done before it began again
 * @param done how the step was done
 */
public record StepWork(
    Help help,
    Errors errors,
    Prediction prediction,
    List<Failed> failed,
    Set<Integer> struck,
    Set<ProgressEvent.Met> met,
    Optional<Done> earlier,
    Optional<Done> done) {

  /** Nothing yet. */
  static final StepWork NONE =
      new StepWork(
          Help.NONE,
          new Errors(0, 0),
          Prediction.OPEN,
          List.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty());

  /**
   * What the tutor helped with.
   *
   * @param hints which of the step's own hints were given, from 0
   * @param others the number of other times
   * @param nudged the world for which the next move was shown last, or the answer announced
   * @param shown whether the answer to the step's question was shown
   */
  public record Help(Set<Integer> hints, int others, Optional<World> nudged, boolean shown) {
    /** None was asked for, and none announced. */
    static final Help NONE = new Help(Set.of(), 0, Optional.empty(), false);

    public Help {
      hints = Set.copyOf(hints);
    }
  }

  /**
   * What went wrong in a step.
   *
   * @param told the number of wrong predictions and answers: the right one was told, so these stay
   *     when the step begins again after it was done
   * @param tries the number of failed tries
   */
  public record Errors(int told, int tries) {}

  /** How a prediction was judged. What was judged stays so when the moves are undone. */
  public enum Prediction {
    OPEN,
    /** Not judged, but the rejection of a wrong answer has told what comes. */
    TOLD,
    RIGHT,
    WRONG
  }

  /**
   * A move that met a condition to avoid.
   *
   * @param back the number of moves to undo, this one included, until the goal is in reach
   */
  public record Failed(Moment move, int back) {}

  /**
   * How a step was done.
   *
   * @param session as it was then; the next step goes on from there
   */
  public record Done(Session session, Score score) {}

  public StepWork {
    failed = List.copyOf(failed);
    struck = Set.copyOf(struck);
    met = Set.copyOf(met);
  }

  // ---- what there is

  /** The number of times that the tutor helped. */
  public int hints() {
    return help.hints().size() + help.others();
  }

  /** The number of wrong predictions, wrong answers and failed tries. */
  public int wrong() {
    return errors.told() + errors.tries();
  }

  /** Whether the student needed no help and made no error. */
  boolean alone() {
    return hints() == 0 && wrong() == 0;
  }

  /** Whether the prediction that the step asks for was judged. */
  public boolean predicted() {
    return prediction == Prediction.RIGHT || mistaken();
  }

  /** Whether a rejection has told what the student had predicted, so that no other one counts. */
  boolean toldAfter() {
    return prediction == Prediction.TOLD;
  }

  /** Whether it was wrong. */
  boolean mistaken() {
    return prediction == Prediction.WRONG;
  }

  /** The best way in which the step was done. */
  Optional<Done> best() {
    return Stream.concat(done.stream(), earlier.stream())
        .max(Comparator.comparing(Done::score, Score.BETTER));
  }

  // ---- help

  /** With one more of the step's own hints, counted from 0. */
  StepWork withGiven(int hint) {
    Set<Integer> given = union(help.hints(), Set.of(hint));
    return with(new Help(given, help.others(), help.nudged(), help.shown()));
  }

  StepWork withHelp() {
    return with(new Help(help.hints(), help.others() + 1, help.nudged(), help.shown()));
  }

  StepWork withNudge(World world) {
    return with(new Help(help.hints(), help.others() + 1, Optional.of(world), help.shown()));
  }

  /** The student was told that more help shows the answer. That is no help yet. */
  StepWork withWarning(World world) {
    return with(new Help(help.hints(), help.others(), Optional.of(world), help.shown()));
  }

  /** The answer to the step's question was shown. That is help, too. */
  StepWork withShown() {
    return with(new Help(help.hints(), help.others() + 1, help.nudged(), true));
  }

  private StepWork with(Help other) {
    return new StepWork(other, errors, prediction, failed, struck, met, earlier, done);
  }

  // ---- errors

  /** With a wrong answer. */
  StepWork withWrong() {
    return with(new Errors(errors.told() + 1, errors.tries()));
  }

  /** This work as if the step asked for no prediction. */
  StepWork withoutPrediction() {
    return with(Prediction.RIGHT);
  }

  /** A rejection has told what the student has predicted before. */
  StepWork withTold() {
    return with(Prediction.TOLD);
  }

  /** The prediction was judged. */
  StepWork withPredicted(boolean right) {
    return right ? with(Prediction.RIGHT) : withWrong().with(Prediction.WRONG);
  }

  /**
   * A move has met a condition to avoid.
   *
   * @param back the number of moves to undo until the goal is in reach
   * @param counts whether that is an error; to take the wrong side is none
   */
  StepWork withFailed(Moment move, int back, boolean counts) {
    List<Failed> more = Stream.concat(failed.stream(), Stream.of(new Failed(move, back))).toList();
    Errors made = new Errors(errors.told(), errors.tries() + (counts ? 1 : 0));
    return new StepWork(help, made, prediction, more, struck, met, earlier, done);
  }

  StepWork withStruck(Set<Integer> choices) {
    Set<Integer> more = union(struck, choices);
    return new StepWork(help, errors, prediction, failed, more, met, earlier, done);
  }

  private StepWork with(Errors other) {
    return new StepWork(help, other, prediction, failed, struck, met, earlier, done);
  }

  private StepWork with(Prediction other) {
    return new StepWork(help, errors, other, failed, struck, met, earlier, done);
  }

  // ---- the end

  StepWork withMet(Set<ProgressEvent.Met> cells) {
    Set<ProgressEvent.Met> more = union(met, cells);
    return new StepWork(help, errors, prediction, failed, struck, more, earlier, done);
  }

  StepWork withDone(Done how) {
    return new StepWork(help, errors, prediction, failed, struck, met, earlier, Optional.of(how));
  }

  /**
   * This work when the step begins again. Hints and errors stay on record, and if a rejection has
   * told what comes, that was help. Once the step was done, only what the student was told stays: a
   * failed try can be done better.
   */
  StepWork again() {
    int others = help.others() + (toldAfter() ? 1 : 0);
    Help stays = new Help(help.hints(), others, Optional.empty(), help.shown());
    Errors kept = done.isPresent() ? new Errors(errors.told(), 0) : errors;
    return new StepWork(
        stays, kept, Prediction.OPEN, List.of(), struck, met, best(), Optional.empty());
  }

  private static <T> Set<T> union(Set<T> these, Set<T> those) {
    Set<T> all = new HashSet<>(these);
    all.addAll(those);
    return all;
  }
}
