package tcpstates.repl.prompt;

import java.io.PrintStream;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Sessions;
import tcpstates.repl.view.Encoder;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.TextView;

/** Explains one word on the command line. */
public final class ExplainTool {

  private static final int WIDTH = 80;

  private ExplainTool() {}

  /**
   * Prints what a word means; returns the number the process ends with.
   *
   * @param word one word, or several that are one term
   */
  public static int run(
      String word, boolean ascii, CommandSet commands, PrintStream out, PrintStream err) {
    Look look = Look.of(WIDTH, ascii);
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    String line = "explain " + word;
    Reply reply = Sessions.evaluate(Sessions.start(commands), new Command.Explain(word), line);
    boolean known = reply.answer().accepted();
    (known ? out : err).print(encoder.encode(TextView.told(line, reply, look)));
    return known ? ScriptRunner.OK : ScriptRunner.FAILED;
  }
}
