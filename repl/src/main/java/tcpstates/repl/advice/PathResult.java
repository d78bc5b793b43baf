package tcpstates.repl.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.search.Result;

/** What came of looking for a way. */
public sealed interface PathResult {

  /**
   * A way.
   *
   * @param commands as one would type them, each with its side; empty where the goal holds
   * @param worlds how many distinct worlds were looked at
   * @param unless empty where it is a shortest way; else a shorter one would have more segments in
   *     flight than this
   */
  record Found(List<String> commands, int worlds, OptionalInt unless) implements PathResult {
    public Found {
      commands = List.copyOf(commands);
    }

    /** The next move; empty where the goal holds already. */
    public Optional<String> next() {
      return commands.stream().findFirst();
    }
  }

  /**
   * There is none: every world that can be reached was looked at.
   *
   * @param tried the kinds of moves, as words
   */
  record None(int worlds, List<String> tried) implements PathResult {
    public None {
      tried = List.copyOf(tried);
    }
  }

  /** It cannot be in any world, for a reason told in a sentence; nothing was looked at. */
  record Impossible(String why) implements PathResult {}

  /** It speaks of what a search leaves out, as a sentence tells; nothing was looked at. */
  record Beyond(String why) implements PathResult {}

  /**
   * A bound was met: beyond it nothing is claimed.
   *
   * @param bound which
   * @param moves no path of this many moves, or fewer, leads there
   * @param worlds how many distinct worlds were looked at
   */
  record NotWithin(Result.Bound bound, int moves, int worlds) implements PathResult {}
}
