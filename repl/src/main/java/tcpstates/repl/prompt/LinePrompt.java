package tcpstates.repl.prompt;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Surroundings;

/** Talks with a person, line by line, until they leave. */
public final class LinePrompt {

  /**
   * How to talk.
   *
   * @param plain no line editing and no colours, as on a dumb terminal
   * @param ascii letters and lines of ASCII only
   * @param environment the environment's variables
   */
  public record Options(boolean plain, boolean ascii, Map<String, String> environment) {
    public Options {
      environment = Map.copyOf(environment);
    }
  }

  private LinePrompt() {}

  /**
   * Talks with whoever is at the other end: on a terminal with line editing, on a dumb one with a
   * bare prompt, and through a pipe with answers alone, and what a companion begins with.
   *
   * @return the number the process ends with
   */
  public static int run(
      Options options, CommandSet commands, Companion companion, InputStream in, PrintStream out) {
    Surroundings surroundings = new Surroundings(options.environment());
    Conversation conversation = new Conversation(Session.start(commands), companion);
    boolean terminal = SystemTerminal.present();
    if (terminal && !options.plain() && !surroundings.dumb()) {
      return EditedLines.run(conversation, surroundings, options.ascii(), out);
    }
    return new PlainLines(conversation, surroundings, options.ascii(), terminal, in, out).run();
  }
}
