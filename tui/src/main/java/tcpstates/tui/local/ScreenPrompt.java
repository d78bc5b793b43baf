package tcpstates.tui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.OpenScreen;
import tcpstates.repl.prompt.RawTerminal;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Person;
import tcpstates.tui.screen.ScreenCommand;

/** Talks with a person on the split-pane screen until they leave. */
public final class ScreenPrompt {

  private static final int OK = 0;

  private ScreenPrompt() {}

  /**
   * Whether the screen can be shown: standard input and output are a terminal that can move its
   * cursor.
   */
  public static boolean possible(Environment environment) {
    return !environment.dumb() && SystemTerminal.present();
  }

  /**
   * Shows the screen on the terminal that the program was started on.
   *
   * @param ascii letters and lines of ASCII only
   * @return the exit code
   */
  public static int run(boolean ascii, CommandSet commands, Companion companion, Person person) {
    CommandSet all = commands.plus(ScreenCommand.verbs());
    Conversation conversation = new Conversation(Session.start(all), companion, person);
    OpenScreen mark = OpenScreen.mark(person.environment());
    try (RawTerminal terminal = RawTerminal.open(person.environment())) {
      new ScreenLoop(terminal, conversation, ascii).run();
      return OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      mark.close();
    }
  }
}
