package tcpstates.dist;

import java.util.List;
import java.util.Optional;

/** What the commands start. Each returns the exit code. */
public interface Programs {

  /**
   * Leads through the lessons until the person leaves: on the screen if there is a terminal that
   * can show it, otherwise at the line prompt.
   */
  int start(Appearance appearance, Streams streams);

  /** Plays freely on the screen, or at the line prompt if the screen can't be shown. */
  int screen(Appearance appearance, Streams streams);

  /** Talks with a person until they leave. */
  int repl(Appearance appearance, Streams streams);

  /** Runs one script. */
  int run(RunOptions options, Streams streams);

  /** Explores everything that can happen within bounds. */
  int explore(ExploreOptions options, Streams streams);

  /** Explains a word of TCP; several words are one term. */
  int explain(List<String> words, Streams streams);

  /**
   * What {@code tcpstates run} is asked to do.
   *
   * @param file the script; {@code -} is the standard input
   * @param json print JSON Lines instead of text
   * @param keepGoing go on after a failure and count
   * @param strictSides warn of lines that depend on the focus
   */
  record RunOptions(String file, boolean json, boolean keepGoing, boolean strictSides) {}

  /**
   * What {@code tcpstates explore} is asked to do.
   *
   * @param bounds what may happen, as typed
   * @param goal if a way is looked for, as typed
   * @param worlds end after this many
   * @param hand play both sides by hand
   * @param json print one JSON object
   * @param dot print a graph
   */
  record ExploreOptions(
      String bounds, Optional<String> goal, int worlds, boolean hand, boolean json, boolean dot) {}
}
