package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * Notices a call that begins or ends a connection where the author's solution does not: an OPEN, an
 * ABORT or a CLOSE by a side that makes none there, or a CLOSE before the connection is open.
 */
final class NeedlessCall {

  private static final Set<EventKind> CALLS =
      Set.of(EventKind.OPEN, EventKind.CLOSE, EventKind.ABORT);

  private NeedlessCall() {}

  /** What to say about such a call; empty if the move was none, or if nobody knows. */
  static Optional<Prose> noticed(Attempt attempt, Moment moment) {
    return attempt.exam() ? Optional.empty() : needless(attempt, moment).map(call -> said(moment));
  }

  /** The last needless ABORT of a side in the step; empty if there is none. */
  static Optional<Moment> aborted(Attempt attempt, Session session, Side side) {
    return session.moments().stream()
        .skip(attempt.floor())
        .filter(
            moment ->
                needless(attempt, moment)
                    .filter(call -> call.side() == side && call.event() == EventKind.ABORT)
                    .isPresent())
        .reduce((first, last) -> last);
  }

  /** What arrives at a side that has thrown its connection away settles no prediction about it. */
  static Prose unjudged(Moment moment) {
    return TutorText.text(
        format(
            "After `%s` your prediction is not judged. `undo` leads back to before it.",
            text(moment)));
  }

  private static Optional<WorldStep> needless(Attempt attempt, Moment moment) {
    if (attempt.step().ownSolution().isEmpty() || !byHand(moment) || made(moment).isEmpty()) {
      return Optional.empty();
    }
    List<WorldStep> author = calls(attempt);
    return made(moment).stream()
        .filter(call -> author.stream().noneMatch(other -> alike(call, other)))
        .filter(call -> !leadsAsFar(attempt, call))
        .findFirst();
  }

  private static Prose said(Moment moment) {
    return TutorText.faint(
        format("This step can be done without `%s` here.", text(moment)) + StepText.FREE_UNDO);
  }

  /** Whether the author has taken this side from this state to that one, by whatever call. */
  private static boolean leadsAsFar(Attempt attempt, WorldStep call) {
    return call.from() != call.to()
        && AuthorWay.moments(attempt)
            .flatMap(moment -> moment.steps().stream())
            .anyMatch(
                step ->
                    step.side() == call.side()
                        && step.from() == call.from()
                        && step.to() == call.to());
  }

  /** With its side, whichever is in focus. */
  private static String text(Moment moment) {
    return moment.move().text(moment.move().side().orElseThrow().peer());
  }

  private static boolean byHand(Moment moment) {
    return moment.move().kind() == Command.Kind.MOVE && moment.move().side().isPresent();
  }

  /** The calls in the author's solution that begin or end a connection. */
  private static List<WorldStep> calls(Attempt attempt) {
    return AuthorWay.moments(attempt).flatMap(moment -> made(moment).stream()).toList();
  }

  private static List<WorldStep> made(Moment moment) {
    return moment.steps().stream().filter(step -> CALLS.contains(step.event())).toList();
  }

  /**
   * The same call by the same side: both before its connection is open, or both after that; an OPEN
   * is passive or active.
   */
  private static boolean alike(WorldStep call, WorldStep other) {
    return call.side() == other.side()
        && call.event() == other.event()
        && (call.event() != EventKind.OPEN || call.to() == other.to())
        && open(call.from()) == open(other.from());
  }

  private static boolean open(State state) {
    return State.SYNCHRONIZED.contains(state);
  }
}
