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
 * @param wrong the number of wrong predictions, wrong answers and failed tries
 * @param predicted whether the prediction that the step asks for was judged
 * @param mistaken whether it was wrong
 * @param failed the moves that met a condition to avoid
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
    int wrong,
    boolean predicted,
    boolean mistaken,
    List<Moment> failed,
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
          0,
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

  /** Whether the student needed no help and made no error. */
  boolean alone() {
    return hints() == 0 && wrong == 0;
  }

  StepWork withGiven() {
    return new StepWork(
        given + 1, helped, wrong, predicted, mistaken, failed, nudged, shown, struck, met, earlier,
        done);
  }

  StepWork withHelp() {
    return new StepWork(
        given,
        helped + 1,
        wrong,
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
        wrong,
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
        wrong,
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
        given, helped, wrong + 1, predicted, mistaken, failed, nudged, shown, struck, met, earlier,
        done);
  }

  /** This work as if the step asked for no prediction. */
  StepWork withPredicted() {
    return new StepWork(
        given, helped, wrong, true, false, failed, nudged, shown, struck, met, earlier, done);
  }

  /** The prediction was judged. What was judged stays so when the moves are undone. */
  StepWork withPredicted(boolean right) {
    int more = right ? wrong : wrong + 1;
    return new StepWork(
        given, helped, more, true, !right, failed, nudged, shown, struck, met, earlier, done);
  }

  /**
   * A move has met a condition to avoid.
   *
   * @param counts whether that is an error; to take the wrong side is none
   */
  StepWork withFailed(Moment move, boolean counts) {
    List<Moment> more = new ArrayList<>(failed);
    more.add(move);
    int errors = counts ? wrong + 1 : wrong;
    return new StepWork(
        given, helped, errors, predicted, mistaken, more, nudged, shown, struck, met, earlier,
        done);
  }

  StepWork withStruck(Set<Integer> choices) {
    Set<Integer> more = new HashSet<>(struck);
    more.addAll(choices);
    return new StepWork(
        given, helped, wrong, predicted, mistaken, failed, nudged, shown, more, met, earlier, done);
  }

  StepWork withMet(Set<ProgressEvent.Met> cells) {
    Set<ProgressEvent.Met> more = new HashSet<>(met);
    more.addAll(cells);
    return new StepWork(
        given, helped, wrong, predicted, mistaken, failed, nudged, shown, struck, more, earlier,
        done);
  }

  StepWork withDone(Done how) {
    return new StepWork(
        given,
        helped,
        wrong,
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

  /** This work when the step begins again. Hints stay on record unless the step was done. */
  StepWork again() {
    if (done.isPresent()) {
      return (shown ? NONE.withShown() : NONE).withEarlier(best());
    }
    return new StepWork(
        given,
        helped,
        wrong,
        false,
        false,
        List.of(),
        Optional.empty(),
        shown,
        struck,
        met,
        earlier,
        done);
  }

  private StepWork withEarlier(Optional<Done> before) {
    return new StepWork(
        given, helped, wrong, predicted, mistaken, failed, nudged, shown, struck, met, before,
        done);
  }
}
