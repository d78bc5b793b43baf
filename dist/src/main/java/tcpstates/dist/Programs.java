package tcpstates.dist;

import java.util.List;
import java.util.Optional;

/** What the commands start. Each method returns the exit code. */
public interface Programs {

  /**
   * Leads a person through the lessons until they leave: on the screen if the terminal can show it,
   * otherwise at the line prompt.
   */
  int start(Appearance appearance, Streams streams);

  /** Plays freely on the screen, or at the line prompt if the screen can't be shown. */
  int screen(Appearance appearance, Streams streams);

  /** Talks with a person until they leave. */
  int repl(Appearance appearance, Streams streams);

  /** Runs one script. */
  int run(RunOptions options, Streams streams);

  /** Explores every reachable state within bounds. */
  int explore(ExploreOptions options, Streams streams);

  /**
   * Explains a TCP term; several words are one term. Or a text that was pasted.
   *
   * @param json whether to print what is odd in the text as JSON
   */
  int explain(List<String> words, boolean json, Streams streams);

  /**
   * What {@code tcpstates run} should do.
   *
   * @param file the script; {@code -} is the standard input
   * @param json whether to print JSON Lines instead of text
   * @param keepGoing whether to continue after a failure, and count failures
   * @param strictSides whether to warn of lines that depend on the focus
   */
  record RunOptions(String file, boolean json, boolean keepGoing, boolean strictSides) {}

  /**
   * What {@code tcpstates explore} should do.
   *
   * @param bounds what may happen, as typed
   * @param goal the goal, if a path is wanted
   * @param worlds the number of worlds after which to stop
   * @param hand whether both sides are played by hand
   * @param json whether to print one JSON object
   * @param dot whether to print a graph
   */
  record ExploreOptions(
      String bounds, Optional<String> goal, int worlds, boolean hand, boolean json, boolean dot) {}
}
