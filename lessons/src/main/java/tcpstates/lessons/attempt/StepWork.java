package tcpstates.lessons.attempt;

import java.util.ArrayList;
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
 * @param given the number of the step's own hints that were given
 * @param helped the number of other times that the tutor helped
 * @param errors the wrong predictions and answers, and the failed tries
 * @param predicted whether the prediction that the step asks for was judged
 * @param mistaken whether it was wrong
 * @param failed the moves that met a condition to avoid, with the way back from each
 * @param nudged the world for which the next move was shown last
 * @param shown whether the answer to the step's question was shown; it stays so when the step
 *     begins again
 * @param struck the choices of a quiz that are known to be wrong, from 0
 * @param met the cells of the map of mastery that were met
 * @param earlier how the step was done before it began again
 * @param done how the step was done
 */
public record StepWork(
    int given,
    int helped,
    Errors errors,
    boolean predicted,
    boolean mistaken,
    List<Failed> failed,
    Optional<World> nudged,
    boolean shown,
    Set<Integer> struck,
    Set<ProgressEvent.Met> met,
    Optional<Done> earlier,
    Optional<Done> done) {

  /** Nothing yet. */
  static final StepWork NONE =
      new StepWork(
          0,
          0,
          new Errors(0, 0),
          false,
          false,
          List.of(),
          Optional.empty(),
          false,
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty());

  /**
   * What went wrong in a step.
   *
   * @param told the number of wrong predictions and answers: the right one was told, so these stay
   *     when the step begins again after it was done
   * @param tries the number of failed tries
   */
  record Errors(int told, int tries) {}

  /**
   * A move that met a condition to avoid.
   *
   * @param back the number of moves to undo, this one included, until the goal is in reach
   */
  record Failed(Moment move, int back) {}

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

  /** The number of times that the tutor helped. */
  public int hints() {
    return given + helped;
  }

  /** The number of wrong predictions, wrong answers and failed tries. */
  public int wrong() {
    return errors.told() + errors.tries();
  }

  /** Whether the student needed no help and made no error. */
  boolean alone() {
    return hints() == 0 && wrong() == 0;
  }

  StepWork withGiven() {
    return new StepWork(
        given + 1, helped, errors, predicted, mistaken, failed, nudged, shown, struck, met, earlier,
        done);
  }

  StepWork withHelp() {
    return new StepWork(
        given,
        helped + 1,
        errors,
        predicted,
        mistaken,
        failed,
        nudged,
        shown,
        struck,
        met,
        earlier,
        done);
  }

  StepWork withNudge(World world) {
    Optional<World> here = Optional.of(world);
    return new StepWork(
        given,
        helped + 1,
        errors,
        predicted,
        mistaken,
        failed,
        here,
        shown,
        struck,
        met,
        earlier,
        done);
  }

  /** The answer to the step's question was shown. That is help, too. */
  StepWork withShown() {
    return new StepWork(
        given,
        helped + 1,
        errors,
        predicted,
        mistaken,
        failed,
        nudged,
        true,
        struck,
        met,
        earlier,
        done);
  }

  StepWork withWrong() {
    return new StepWork(
        given,
        helped,
        toldWrong(1),
        predicted,
        mistaken,
        failed,
        nudged,
        shown,
        struck,
        met,
        earlier,
        done);
  }

  private Errors toldWrong(int more) {
    return new Errors(errors.told() + more, errors.tries());
  }

  /** This work as if the step asked for no prediction. */
  StepWork withPredicted() {
    return new StepWork(
        given, helped, errors, true, false, failed, nudged, shown, struck, met, earlier, done);
  }

  /** The prediction was judged. What was judged stays so when the moves are undone. */
  StepWork withPredicted(boolean right) {
    return new StepWork(
        given,
        helped,
        toldWrong(right ? 0 : 1),
        true,
        !right,
        failed,
        nudged,
        shown,
        struck,
        met,
        earlier,
        done);
  }

  /**
   * A move has met a condition to avoid.
   *
   * @param back the number of moves to undo until the goal is in reach
   * @param counts whether that is an error; to take the wrong side is none
   */
  StepWork withFailed(Moment move, int back, boolean counts) {
    List<Failed> more = new ArrayList<>(failed);
    more.add(new Failed(move, back));
    Errors made = new Errors(errors.told(), errors.tries() + (counts ? 1 : 0));
    return new StepWork(
        given, helped, made, predicted, mistaken, more, nudged, shown, struck, met, earlier, done);
  }

  StepWork withStruck(Set<Integer> choices) {
    Set<Integer> more = new HashSet<>(struck);
    more.addAll(choices);
    return new StepWork(
        given, helped, errors, predicted, mistaken, failed, nudged, shown, more, met, earlier,
        done);
  }

  StepWork withMet(Set<ProgressEvent.Met> cells) {
    Set<ProgressEvent.Met> more = new HashSet<>(met);
    more.addAll(cells);
    return new StepWork(
        given, helped, errors, predicted, mistaken, failed, nudged, shown, struck, more, earlier,
        done);
  }

  StepWork withDone(Done how) {
    return new StepWork(
        given,
        helped,
        errors,
        predicted,
        mistaken,
        failed,
        nudged,
        shown,
        struck,
        met,
        earlier,
        Optional.of(how));
  }

  /** The best way in which the step was done. */
  Optional<Done> best() {
    return Stream.concat(done.stream(), earlier.stream())
        .max(Comparator.comparing(Done::score, Score.BETTER));
  }

  /**
   * This work when the step begins again. Hints and errors stay on record. Once the step was done,
   * only what the student was told stays: a failed try can be done better.
   */
  StepWork again() {
    return new StepWork(
        given,
        helped,
        done.isPresent() ? new Errors(errors.told(), 0) : errors,
        false,
        false,
        List.of(),
        Optional.empty(),
        shown,
        struck,
        met,
        best(),
        Optional.empty());
  }
}
