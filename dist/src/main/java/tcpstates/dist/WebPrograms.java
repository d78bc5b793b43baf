package tcpstates.dist;

import java.util.Optional;

/** What can be done with the page. Each returns the exit code. */
interface WebPrograms {

  /** The port on which the page is served unless another is named: RFC 9293 has that number. */
  int PORT = 9293;

  /**
   * Serves the page to this machine until the process is told to end.
   *
   * @param dir the folder with the page, instead of the program's own
   * @param port 0 for any that is free
   * @param open whether to open it in the person's browser, if they sit at a desktop
   */
  int serve(Optional<String> dir, int port, boolean open, Streams streams);

  /**
   * Writes the page's files.
   *
   * @param dir the folder with the page, instead of the program's own
   * @param out the folder to write into
   */
  int write(Optional<String> dir, String out, Streams streams);
}
