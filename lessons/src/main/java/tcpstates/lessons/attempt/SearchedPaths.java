package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.session.Session;

/** Looks for paths by search. */
public record SearchedPaths(SearchBudget budget) implements StepPaths {

  /** A path that the student asks for may take a while; less if the author's solution is known. */
  private static final int WAY = 30_000;

  private static final int WAY_BESIDE = 3_000;

  /** Dead ends are looked for after every move. */
  private static final int DEAD_END = 3_000;

  @Override
  public Optional<List<String>> way(Attempt attempt, Session from) {
    int worlds = attempt.step().ownSolution().isEmpty() ? WAY : WAY_BESIDE;
    return look(attempt.step(), from, worlds) instanceof PathResult.Found found
        ? Optional.of(found.commands()).filter(way -> Rehearsal.works(attempt, from, way))
        : Optional.empty();
  }

  /**
   * Only where a step limits the verbs, to those that a search tries, does it end and can prove
   * that no path is left.
   */
  @Override
  public OptionalInt deadEnd(Attempt attempt, Session now) {
    if (attempt.step().allow().isEmpty()
        || !StepMoves.triesAll(attempt.step().allow())
        || !(look(attempt.step(), now, DEAD_END) instanceof PathResult.None)) {
      return OptionalInt.empty();
    }
    int moves = now.branch().position() - attempt.floor();
    for (int back = 1; back <= moves; back++) {
      if (look(attempt.step(), WayBack.undone(now, back), DEAD_END) instanceof PathResult.Found) {
        return OptionalInt.of(back);
      }
    }
    return OptionalInt.empty();
  }

  private PathResult look(LessonStep step, Session from, int worlds) {
    Task.Reach reach = (Task.Reach) step.task();
    return PathFinder.shortest(
        from, reach.check(), StepMoves.of(step), new Bounded(budget, worlds));
  }

  /** The same budget with fewer worlds. */
  private record Bounded(SearchBudget inner, int most) implements SearchBudget {
    @Override
    public int worlds() {
      return Math.min(most, inner.worlds());
    }

    @Override
    public String end() {
      return inner.end();
    }

    @Override
    public boolean goOn(int depth, int worlds) {
      return inner.goOn(depth, worlds);
    }
  }
}
