package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.search.Result;
import tcpstates.lessons.text.Step;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Paths;
import tcpstates.repl.session.Patience;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;

/** Looks for ways by search. */
record Searching(Patience patience) implements Scout {

  /** A way that somebody asks for may take a while; less where the author's way is known. */
  private static final int WAY = 30_000;

  private static final int WAY_BESIDE = 3_000;

  /** The shortest way is looked for unasked, and once for each step. */
  private static final int SHORTEST = 5_000;

  /** A dead end is looked for after every move. */
  private static final int DEAD_END = 3_000;

  @Override
  public Optional<List<String>> way(Attempt attempt, Session from) {
    int worlds = attempt.step().solution().isEmpty() ? WAY : WAY_BESIDE;
    return look(attempt.step(), from, worlds) instanceof Paths.Way.Found found
        ? Optional.of(found.commands().stream().map(c -> allowed(attempt.step(), c)).toList())
        : Optional.empty();
  }

  /** Two verbs make the same move; a step may allow but one of them. */
  private static String allowed(Step step, String command) {
    if (step.allow().isEmpty() || !step.allow().contains("send")) {
      return command;
    }
    String same = step.allow().contains("connect") ? command : swap(command, "connect", "send syn");
    return step.allow().contains("close") ? same : swap(same, "close", "send fin");
  }

  private static String swap(String command, String verb, String other) {
    return command.endsWith(" " + verb)
        ? command.substring(0, command.length() - verb.length()) + other
        : command;
  }

  @Override
  public OptionalInt shortest(Attempt attempt, int moves) {
    if (moves <= 1) {
      return OptionalInt.of(moves);
    }
    Paths.Terms terms = Terms.of(attempt.step()).within(moves - 1);
    Paths.Way way = look(attempt.step(), attempt.start(), terms, SHORTEST);
    if (way instanceof Paths.Way.Found found) {
      boolean settles = Ways.settles(attempt, attempt.start(), found.commands());
      return settles ? OptionalInt.of(found.commands().size()) : OptionalInt.empty();
    }
    boolean none =
        way instanceof Paths.Way.None
            || way instanceof Paths.Way.NotWithin not && not.bound() == Result.Bound.MOVES;
    return none ? OptionalInt.of(moves) : OptionalInt.empty();
  }

  /** Where all verbs are allowed, no search ends: there is always one thing more to try. */
  @Override
  public OptionalInt deadEnd(Attempt attempt, Session now) {
    if (attempt.step().allow().isEmpty()
        || !(look(attempt.step(), now, DEAD_END) instanceof Paths.Way.None)) {
      return OptionalInt.empty();
    }
    int moves = now.branch().position() - attempt.floor();
    for (int back = 1; back <= moves; back++) {
      Session before = Sessions.type(now, "undo " + back).session();
      if (look(attempt.step(), before, DEAD_END) instanceof Paths.Way.Found) {
        return OptionalInt.of(back);
      }
    }
    return OptionalInt.empty();
  }

  private Paths.Way look(Step step, Session from, int worlds) {
    return look(step, from, Terms.of(step), worlds);
  }

  private Paths.Way look(Step step, Session from, Paths.Terms terms, int worlds) {
    Task.Reach reach = (Task.Reach) step.task();
    return Paths.shortest(from, reach.check(), terms, new Bounded(patience, worlds));
  }

  /** Patience for fewer worlds. */
  private record Bounded(Patience inner, int most) implements Patience {
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
