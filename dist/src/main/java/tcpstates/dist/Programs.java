package tcpstates.dist;

import java.util.List;

/** What the commands start. Each returns the number the process ends with. */
public interface Programs {

  /**
   * Talks with a person until they leave.
   *
   * @param plain no line editing, no colours: what a pipe gets
   * @param ascii letters and lines of ASCII only
   */
  int repl(boolean plain, boolean ascii, Streams streams);

  /** Runs one script. */
  int run(RunOptions options, Streams streams);

  /** Explains a word of TCP; several words are one term. */
  int explain(List<String> words, Streams streams);

  /**
   * What {@code tcpstates run} is asked to do.
   *
   * @param file the script; {@code -} is the standard input
   * @param json print JSON Lines in place of text
   * @param keepGoing go on after a failure and count
   * @param strictSides warn of lines that lean on the focus
   */
  record RunOptions(String file, boolean json, boolean keepGoing, boolean strictSides) {}
}
