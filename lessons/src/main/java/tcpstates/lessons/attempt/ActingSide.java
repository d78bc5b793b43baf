package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Prose;

/**
 * Notices that the wrong side acts, in a step in which the author lets only one side act; or that
 * something is forged for the wrong side.
 */
final class ActingSide {

  private ActingSide() {}

  /** The only side that acts in the author's solution; empty if both do, or if nobody knows. */
  static Optional<Side> of(Attempt attempt) {
    if (!(attempt.step().task() instanceof Task.Reach)) {
      return Optional.empty();
    }
    Set<Side> acting = EnumSet.noneOf(Side.class);
    AuthorWay.moments(attempt).forEach(made -> by(made).ifPresent(acting::add));
    return acting.size() == 1 ? acting.stream().findFirst() : Optional.empty();
  }

  /** The side whose turn it is in the step, if this move was made by the other one. */
  static Optional<Side> insteadOf(Attempt attempt, Moment moment) {
    Optional<Side> by = by(moment);
    boolean answers = by.filter(side -> moment.before().seat(side).owes()).isPresent();
    return by.isEmpty() || answers
        ? Optional.empty()
        : of(attempt).filter(side -> side != by.get());
  }

  /** What to say where the other side has acted than the one that the step is about. */
  static Prose wrong(Side turn) {
    return said("In this step the %s acts, and this was the %s.", turn);
  }

  /**
   * What to say where the one program has sent data, answering nothing, and in the author's
   * solution only the other one does.
   */
  static Optional<Prose> talked(Attempt attempt, Moment moment) {
    Optional<Side> by = by(moment);
    if (by.isEmpty() || !talks(moment) || moment.before().seat(by.get()).owes()) {
      return Optional.empty();
    }
    Set<Side> talking = EnumSet.noneOf(Side.class);
    AuthorWay.moments(attempt)
        .filter(ActingSide::talks)
        .forEach(made -> by(made).ifPresent(talking::add));
    Side turn = by.get().peer();
    return talking.equals(Set.of(turn))
        ? Optional.of(said("In this step the %s's program speaks, and this was the %s's.", turn))
        : Optional.empty();
  }

  /** What to say of a forged segment for the one side, where the author forges for the other. */
  static Optional<Prose> forged(Attempt attempt, Moment moment) {
    Set<Side> targets = forgedFor(Stream.of(moment));
    Set<Side> meant = forgedFor(AuthorWay.moments(attempt));
    return targets.size() == 1 && meant.size() == 1 && !meant.equals(targets)
        ? Optional.of(
            said(
                "In this step the forged segment goes to the %s, and this one goes to the %s.",
                meant.iterator().next()))
        : Optional.empty();
  }

  private static Set<Side> forgedFor(Stream<Moment> moments) {
    return moments
        .flatMap(moment -> moment.wireEvents().stream())
        .filter(event -> event.kind() == WireEvent.Kind.FORGED)
        .map(event -> event.segment().to())
        .collect(Collectors.toSet());
  }

  private static Prose said(String what, Side turn) {
    return TutorText.faint(format(what, turn.word(), turn.peer().word()) + StepText.FREE_UNDO);
  }

  private static boolean talks(Moment moment) {
    return moment.steps().stream().anyMatch(step -> step.event() == EventKind.SEND);
  }

  private static Optional<Side> by(Moment moment) {
    return moment.move().kind() == Command.Kind.MOVE ? moment.move().side() : Optional.empty();
  }
}
