package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathOptions;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.session.Session;

/** Looks for paths by search. */
public record SearchScout(SearchBudget budget) implements Scout {

  /** A path that the student asks for may take a while; less if the author's solution is known. */
  private static final int WAY = 30_000;

  private static final int WAY_BESIDE = 3_000;

  /** Nobody asks for the shortest path: it is looked for once at the end of each step. */
  private static final int SHORTEST = 5_000;

  /** Dead ends are looked for after every move. */
  private static final int DEAD_END = 3_000;

  @Override
  public Optional<List<String>> way(Attempt attempt, Session from) {
    int worlds = attempt.step().solution().isEmpty() ? WAY : WAY_BESIDE;
    return look(attempt.step(), from, worlds) instanceof PathResult.Found found
        ? Optional.of(typed(attempt.step(), found))
            .filter(way -> Rehearsal.works(attempt, from, way))
        : Optional.empty();
  }

  private static List<String> typed(LessonStep step, PathResult.Found found) {
    return found.commands().stream().map(command -> allowed(step, command)).toList();
  }

  /** Two verbs make the same move, and a step may allow only one of them. */
  private static String allowed(LessonStep step, String command) {
    if (step.allow().isEmpty() || !step.allow().contains("send")) {
      return command;
    }
    String same = step.allow().contains("connect") ? command : swap(command, "connect", "send syn");
    String more = step.allow().contains("abort") ? same : swap(same, "abort", "send rst");
    return step.allow().contains("close") ? more : swap(more, "close", "send fin");
  }

  private static String swap(String command, String verb, String other) {
    return command.endsWith(" " + verb)
        ? command.substring(0, command.length() - verb.length()) + other
        : command;
  }

  /** A student who needs no more moves than the author does not hear of a shorter path. */
  @Override
  public OptionalInt shortest(Attempt attempt, int moves) {
    if (moves <= 1) {
      return OptionalInt.of(moves);
    }
    OptionalInt author = Rehearsal.authors(attempt);
    OptionalInt fewest = least(fewest(attempt, moves), author, moves);
    boolean asTold = author.isPresent() && moves <= author.getAsInt();
    return asTold && fewest.orElse(moves) < moves ? OptionalInt.empty() : fewest;
  }

  /** The fewest moves that are known, if they are no more than the student's. */
  private static OptionalInt least(OptionalInt found, OptionalInt author, int moves) {
    return IntStream.concat(found.stream(), author.stream().filter(length -> length <= moves))
        .min();
  }

  /**
   * The fewest moves by search alone; empty if it does not tell. A step may refuse what it finds.
   */
  private OptionalInt fewest(Attempt attempt, int moves) {
    PathOptions terms = StepMoves.of(attempt.step()).within(moves - 1);
    PathResult way = look(attempt.step(), attempt.start(), terms, SHORTEST);
    if (way instanceof PathResult.Found found) {
      List<String> lines = typed(attempt.step(), found);
      return StepPath.settles(attempt, attempt.start(), lines)
          ? Rehearsal.moves(attempt, attempt.start(), lines)
          : OptionalInt.empty();
    }
    boolean none =
        way instanceof PathResult.None
            || way instanceof PathResult.NotWithin not && not.moves() >= terms.moves();
    return none ? OptionalInt.of(moves) : OptionalInt.empty();
  }

  /** Only where a step limits the verbs does a search end and can prove that no path is left. */
  @Override
  public OptionalInt deadEnd(Attempt attempt, Session now) {
    if (attempt.step().allow().isEmpty()
        || !(look(attempt.step(), now, DEAD_END) instanceof PathResult.None)) {
      return OptionalInt.empty();
    }
    int moves = now.branch().position() - attempt.floor();
    for (int back = 1; back <= moves; back++) {
      Session before = Interpreter.type(now, "undo " + back).session();
      if (look(attempt.step(), before, DEAD_END) instanceof PathResult.Found) {
        return OptionalInt.of(back);
      }
    }
    return OptionalInt.empty();
  }

  private PathResult look(LessonStep step, Session from, int worlds) {
    return look(step, from, StepMoves.of(step), worlds);
  }

  private PathResult look(LessonStep step, Session from, PathOptions terms, int worlds) {
    Task.Reach reach = (Task.Reach) step.task();
    return PathFinder.shortest(from, reach.check(), terms, new Bounded(budget, worlds));
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
