package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.WireEvent;
import tcpstates.lessons.text.Par;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.DeliverCommand;
import tcpstates.repl.command.FaultCommand;
import tcpstates.repl.command.WaitCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** Tries lines as a student would type them, to see whether they are accepted and do the step. */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * The number of moves of the step after these lines have been typed and the step is done. A
   * prediction that the step asks for counts as made.
   *
   * @return empty if a line is rejected, or if the lines do not do the step
   */
  static OptionalInt moves(Attempt attempt, Session from, List<String> lines) {
    Attempt now = attempt.with(attempt.work().withoutPrediction());
    Session session = from;
    for (String line : lines) {
      StepOutcome taken = StepPlay.type(now, session, line, StepPaths.NONE, SearchBudget.STEADY);
      if (!taken.reply().answer().accepted()) {
        return OptionalInt.empty();
      }
      now = taken.attempt().orElse(now);
      session = taken.reply().session();
      if (now.done()) {
        return OptionalInt.of(made(attempt, session));
      }
    }
    return OptionalInt.empty();
  }

  /** Whether these lines do the step. */
  static boolean works(Attempt attempt, Session from, List<String> lines) {
    return moves(attempt, from, lines).isPresent();
  }

  /** The number of moves in the author's solution; empty if there is none or it does not fit. */
  static OptionalInt authors(Attempt attempt) {
    return solved(attempt)
        .map(end -> OptionalInt.of(made(attempt, end)))
        .orElseGet(OptionalInt::empty);
  }

  /**
   * How many moves earn the star for a short way; empty if there is no solution that fits. A lesson
   * without its solutions says it.
   */
  static Optional<Par> par(Attempt attempt) {
    return attempt.step().par().or(() -> solved(attempt).map(end -> par(attempt, end)));
  }

  private static Par par(Attempt attempt, Session end) {
    int carrying = carried(attempt, end);
    return new Par(
        made(attempt, end),
        carrying,
        carrying + movedTogether(attempt, end) + leftInFlight(attempt, end));
  }

  /** How many moves of the step have let segments arrive, or lost them. */
  static int carried(Attempt attempt, Session session) {
    return (int) attempt.counted(session).filter(moment -> moved(moment) > 0).count();
  }

  /** Where the author's solution ends. */
  private static Optional<Session> solved(Attempt attempt) {
    return attempt.step().solution().isEmpty() || !(attempt.step().task() instanceof Task.Reach)
        ? Optional.empty()
        : StepStart.run(attempt.start(), attempt.step().solution());
  }

  private static int movedTogether(Attempt attempt, Session end) {
    List<Moment> moments = end.moments();
    return moments.subList(Math.min(attempt.floor(), moments.size()), moments.size()).stream()
        .mapToInt(moment -> Math.max(0, moved(moment) - 1))
        .sum();
  }

  /**
   * How many segments could have been moved before the step was done. What the author's last move
   * has sent could not, unless it was a wait: that can be made in parts.
   */
  private static int leftInFlight(Attempt attempt, Session end) {
    List<InFlight> left = end.world().wire();
    if (end.branch().position() <= attempt.floor()) {
      return 0;
    }
    Moment last = end.moments().get(end.branch().position() - 1);
    return (int)
        left.stream()
            .filter(
                segment ->
                    last.move().verb() == WaitCommand.VERB
                        || last.before().wire().contains(segment))
            .count();
  }

  /** How many segments this move has let arrive, or lost; none if it did something else. */
  private static int moved(Moment moment) {
    Set<WireEvent.Kind> kinds = MOVED.getOrDefault(moment.move().verb(), Set.of());
    return (int) moment.wireEvents().stream().filter(event -> kinds.contains(event.kind())).count();
  }

  private static final Map<Verb, Set<WireEvent.Kind>> MOVED =
      Map.of(
          DeliverCommand.VERB,
          Set.of(WireEvent.Kind.DELIVERED, WireEvent.Kind.HELD, WireEvent.Kind.DISCARDED),
          FaultCommand.DROP,
          Set.of(WireEvent.Kind.LOST));

  /** The number of moves since the step's beginning, but at least one. */
  static int made(Attempt attempt, Session session) {
    return Math.max(1, attempt.moves(session));
  }
}
