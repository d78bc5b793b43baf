package tcpstates.repl.shell;

import java.io.PrintStream;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.ExplainCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.TextView;

/** Explains one word on the command line. */
public final class ExplainTool {

  private ExplainTool() {}

  /**
   * Prints what a word means; returns the exit code.
   *
   * @param word one word, or several that are one term
   * @param look how wide, and in which characters
   */
  public static int run(
      String word, Look look, CommandSet commands, PrintStream out, PrintStream err) {
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    String line = "explain " + word;
    Reply reply =
        Interpreter.evaluate(
            Session.start(commands),
            new ParseResult.Ok(new ExplainCommand(word), ExplainCommand.VERB),
            line,
            SearchBudget.STEADY);
    if (reply.answer() instanceof Answer.Rejected rejected) {
      String complaint = "tcpstates: " + rejected.reason().message();
      err.print(encoder.encode(Wrap.line(StyledLine.of(complaint), 2, look)));
      return ScriptRunner.FAILED;
    }
    out.print(encoder.encode(TextView.reply(line, reply, look, false)));
    return ScriptRunner.OK;
  }
}
