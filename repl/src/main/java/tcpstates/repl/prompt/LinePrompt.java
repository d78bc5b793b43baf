package tcpstates.repl.prompt;

import java.io.InputStream;
import java.io.PrintStream;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;

/** Talks with a person, line by line, until they leave. */
public final class LinePrompt {

  /**
   * How to talk.
   *
   * @param plain words in place of drawings, no line editing, no colours: for a screen reader
   * @param ascii letters and lines of ASCII only
   */
  public record Options(boolean plain, boolean ascii) {}

  private LinePrompt() {}

  /**
   * Talks with whoever is at the other end: on a terminal with line editing, on a dumb one with a
   * bare prompt, and through a pipe only with answers and a companion's first words.
   *
   * @return the exit code
   */
  public static int run(
      Options options,
      CommandSet commands,
      Companion companion,
      Person person,
      InputStream in,
      PrintStream out) {
    Session fresh = Session.start(commands);
    Session session = options.plain() ? fresh.withDisplay(fresh.display().withPlain(true)) : fresh;
    boolean terminal = SystemTerminal.present();
    Person reader = terminal ? person : person.with(Config.NONE);
    Conversation conversation = new Conversation(session, companion, reader);
    if (terminal && !options.plain() && !person.environment().dumb()) {
      return EditedLines.run(conversation, options.ascii(), out);
    }
    return new PlainLines(conversation, options.ascii(), terminal, in, out).run();
  }
}
