package tcpstates.repl.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.search.Result;

/** The result of a search for a way. */
public sealed interface PathResult {

  /**
   * A way.
   *
   * @param commands as a person would type them, each with its side; empty if the goal holds @param
   *     worlds how many distinct worlds were searched
   * @param unless empty if it is a shortest way; otherwise a shorter one would have more segments
   *     in flight than this
   */
  record Found(List<String> commands, int worlds, OptionalInt unless) implements PathResult {
    public Found {
      commands = List.copyOf(commands);
    }

    /** The next move; empty if the goal holds already. */
    public Optional<String> next() {
      return commands.stream().findFirst();
    }
  }

  /**
   * There is none: every reachable world was searched.
   *
   * @param tried the kinds of moves, as words
   */
  record None(int worlds, List<String> tried) implements PathResult {
    public None {
      tried = List.copyOf(tried);
    }
  }

  /** It is impossible in any world; a sentence says why. Nothing was searched. */
  record Impossible(String why) implements PathResult {}

  /** It names something that a search ignores; a sentence says what. Nothing was searched. */
  record Beyond(String why) implements PathResult {}

  /**
   * The search met a bound: nothing is known beyond it.
   *
   * @param bound which
   * @param moves no path of this many moves, or fewer, leads there
   * @param worlds how many distinct worlds were searched
   */
  record NotWithin(Result.Bound bound, int moves, int worlds) implements PathResult {}
}
