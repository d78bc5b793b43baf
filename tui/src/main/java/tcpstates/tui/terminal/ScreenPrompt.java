package tcpstates.tui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.Conversation;
import tcpstates.repl.prompt.HistoryFile;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.prompt.Surroundings;
import tcpstates.repl.session.Sessions;
import tcpstates.repl.view.Columns;
import tcpstates.repl.view.Companion;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.ScreenCommand;

/** Talks with a person on the split-pane screen until they leave. */
public final class ScreenPrompt {

  private static final int OK = 0;

  private ScreenPrompt() {}

  /**
   * Whether the screen can be shown: standard input and output are a terminal that can move its
   * cursor.
   *
   * @param environment the environment's variables
   */
  public static boolean possible(Map<String, String> environment) {
    return !new Surroundings(environment).dumb() && Surroundings.onTerminal();
  }

  /**
   * Shows the screen on the terminal that the program was started on.
   *
   * @param options {@code plain} does not count here
   * @return the number the process ends with
   */
  public static int run(LinePrompt.Options options, CommandSet commands, Companion companion) {
    Surroundings surroundings = new Surroundings(options.environment());
    CommandSet all = commands.plus(ScreenCommand.specs());
    Conversation conversation = new Conversation(Sessions.start(all), companion);
    Optional<Path> history = HistoryFile.in(surroundings.stateFolder());
    List<String> past = history.map(HistoryFile::lines).orElse(List.of());
    try (Tty tty = Tty.open(surroundings)) {
      Size size = tty.size();
      Model model =
          Model.of(
                  conversation.session(),
                  new tcpstates.tui.grid.Size(size.getColumns(), size.getRows()),
                  options.ascii(),
                  Columns.NARROW)
              .with(conversation.session(), conversation.card())
              .with(past.isEmpty() ? Opening.FIRST : Opening.RETURNING, conversation.greeting());
      Desk desk = Desk.of(model, past, conversation.completes());
      new ScreenLoop(tty, conversation, history, surroundings.noColour(), desk).run();
      return OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
