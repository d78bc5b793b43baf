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
 * @param given how many of the step's own hints were given
 * @param helped how often the tutor helped beyond those
 * @param wrong wrong predictions, wrong answers and failed tries
 * @param predicted whether what the step asks to predict was predicted and judged
 * @param judged the moves that have judged it; when they are undone, it is asked for again
 * @param failed the moves that led to what is to be avoided
 * @param nudged the world in which the next move was shown last
 * @param struck the choices of a quiz that are known to be wrong, from 0
 * @param met the cells of the map of mastery that were met
 * @param earlier how it was done before it was begun again, if it was
 * @param done how it was done, if it is
 */
public record StepWork(
    int given,
    int helped,
    int wrong,
    boolean predicted,
    List<Moment> judged,
    List<Moment> failed,
    Optional<World> nudged,
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
          List.of(),
          List.of(),
          Optional.empty(),
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
    judged = List.copyOf(judged);
    failed = List.copyOf(failed);
    struck = Set.copyOf(struck);
    met = Set.copyOf(met);
  }

  /** All help that was given. */
  public int hints() {
    return given + helped;
  }

  /** Whether nothing was helped with, and nothing went wrong. */
  boolean alone() {
    return hints() == 0 && wrong == 0;
  }

  StepWork withGiven() {
    return new StepWork(
        given + 1, helped, wrong, predicted, judged, failed, nudged, struck, met, earlier, done);
  }

  StepWork withHelp() {
    return new StepWork(
        given, helped + 1, wrong, predicted, judged, failed, nudged, struck, met, earlier, done);
  }

  StepWork withNudge(World world) {
    Optional<World> here = Optional.of(world);
    return new StepWork(
        given, helped + 1, wrong, predicted, judged, failed, here, struck, met, earlier, done);
  }

  StepWork withWrong() {
    return new StepWork(
        given, helped, wrong + 1, predicted, judged, failed, nudged, struck, met, earlier, done);
  }

  /** This as if a prediction were not wanted. */
  StepWork withPredicted() {
    return new StepWork(
        given, helped, wrong, true, List.of(), failed, nudged, struck, met, earlier, done);
  }

  StepWork withPredicted(Moment by) {
    List<Moment> more = new ArrayList<>(judged);
    more.add(by);
    return new StepWork(
        given, helped, wrong, true, more, failed, nudged, struck, met, earlier, done);
  }

  /** This after going to other moves: a prediction is open again where none of them judged it. */
  StepWork standing(List<Moment> moments) {
    boolean still =
        judged.isEmpty() && predicted
            || moments.stream().anyMatch(moment -> judged.stream().anyMatch(by -> by == moment));
    return new StepWork(
        given, helped, wrong, still, judged, failed, nudged, struck, met, earlier, done);
  }

  StepWork withFailed(Moment move) {
    List<Moment> more = new ArrayList<>(failed);
    more.add(move);
    return new StepWork(
        given, helped, wrong + 1, predicted, judged, more, nudged, struck, met, earlier, done);
  }

  StepWork withStruck(Set<Integer> choices) {
    Set<Integer> more = new HashSet<>(struck);
    more.addAll(choices);
    return new StepWork(
        given, helped, wrong, predicted, judged, failed, nudged, more, met, earlier, done);
  }

  StepWork withMet(Set<ProgressEvent.Met> cells) {
    Set<ProgressEvent.Met> more = new HashSet<>(met);
    more.addAll(cells);
    return new StepWork(
        given, helped, wrong, predicted, judged, failed, nudged, struck, more, earlier, done);
  }

  StepWork withDone(Done how) {
    return new StepWork(
        given,
        helped,
        wrong,
        predicted,
        judged,
        failed,
        nudged,
        struck,
        met,
        earlier,
        Optional.of(how));
  }

  /** The best that has come of it. */
  Optional<Done> best() {
    return Stream.concat(done.stream(), earlier.stream())
        .max(Comparator.comparingInt(way -> way.score().stars()));
  }

  /** This as the step is begun again: what was learned of it stays known, unless it was done. */
  StepWork again() {
    if (done.isPresent()) {
      return NONE.withEarlier(best());
    }
    List<Moment> none = List.of();
    return new StepWork(
        given, helped, wrong, false, none, none, Optional.empty(), struck, met, earlier, done);
  }

  private StepWork withEarlier(Optional<Done> before) {
    return new StepWork(
        given, helped, wrong, predicted, judged, failed, nudged, struck, met, before, done);
  }
}
