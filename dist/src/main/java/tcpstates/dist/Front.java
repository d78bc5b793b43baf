package tcpstates.dist;

import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.view.Companion;

/** Where a person talks with the program. */
final class Front {

  private Front() {}

  /**
   * Talks with a person until they leave.
   *
   * @param plain no screen, no line editing, no colours
   * @param ascii letters and lines of ASCII only
   */
  static int talk(
      CommandSet commands, Companion companion, boolean plain, boolean ascii, Streams streams) {
    LinePrompt.Options options = new LinePrompt.Options(plain, ascii, System.getenv());
    return LinePrompt.run(options, commands, companion, streams.in(), streams.out());
  }
}
