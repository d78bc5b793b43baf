package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Moment;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;

/**
 * Notices that a side has given up, or that its TIME-WAIT is over, because too much time has gone
 * by, where on the author's way that never happens.
 */
final class GivenUp {

  private static final String USER = "timeout.user";

  private static final String TIME_WAIT = "timeout.time-wait";

  private GivenUp() {}

  /** What to say of it; empty if there is nothing, or if nobody knows the author's way. */
  static Optional<Prose> noticed(Attempt attempt, Moment moment) {
    List<String> what =
        Stream.concat(
                gaveUp(attempt, moment).stream(),
                unlike(attempt, moment, TIME_WAIT).stream()
                    .map(side -> format("the %s's TIME-WAIT is over", side.word())))
            .toList();
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            TutorText.text(
                format("So much time has gone by that %s.", Phrases.and(what))
                    + StepText.FREE_UNDO));
  }

  /**
   * What to say in the place of a condition to avoid, because it was met only by giving up, and the
   * author had other ways in mind.
   */
  static Optional<Prose> insteadOf(Task.Avoid met, Attempt attempt, Moment moment) {
    List<Condition> parts = met.check().parts();
    Set<Side> sides = unlike(attempt, moment, USER);
    boolean meant = parts.stream().anyMatch(Condition.Signalled.class::isInstance);
    boolean gone = parts.stream().anyMatch(part -> sides.stream().anyMatch(s -> closed(part, s)));
    return meant || !gone ? Optional.empty() : noticed(attempt, moment);
  }

  /** What to say if a side gave up after the goal was reached, in the same move. */
  static Optional<Prose> afterwards(Attempt attempt, Moment moment) {
    return gaveUp(attempt, moment)
        .map(who -> TutorText.faint(format("After that, so much time has gone by that %s.", who)));
  }

  private static boolean closed(Condition part, Side side) {
    return part.equals(new Condition.InState(side, State.CLOSED))
        || part.equals(new PastCondition.Passed(side, State.CLOSED));
  }

  /** The sides that a rule has closed in this move, and never closes on the author's way. */
  private static Set<Side> unlike(Attempt attempt, Moment moment, String rule) {
    Set<Side> sides = sides(moment, rule).collect(Collectors.toCollection(TreeSet::new));
    if (!sides.isEmpty()) {
      sides.removeAll(
          attempt.step().ownSolution().isEmpty() ? Set.copyOf(sides) : author(attempt, rule));
    }
    return sides;
  }

  /** Who has given up in this move, and never does on the author's way; empty if nobody has. */
  private static Optional<String> gaveUp(Attempt attempt, Moment moment) {
    List<String> sides =
        unlike(attempt, moment, USER).stream().map(side -> "the " + side.word()).toList();
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(Phrases.and(sides) + (sides.size() == 1 ? " has" : " have") + " given up");
  }

  private static Stream<Side> sides(Moment moment, String id) {
    return moment.steps().stream()
        .filter(step -> step.to() == State.CLOSED)
        .filter(step -> step.fired().stream().anyMatch(rule -> rule.id().equals(id)))
        .map(step -> step.side());
  }

  private static Set<Side> author(Attempt attempt, String rule) {
    return AuthorWay.moments(attempt)
        .flatMap(moment -> sides(moment, rule))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
