package tcpstates.tui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import tcpstates.repl.files.HistoryFile;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.LinePrompt;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Surroundings;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.pane.Entry;
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
    return !new Surroundings(environment).dumb() && SystemTerminal.present();
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
    Conversation conversation = new Conversation(Session.start(all), companion);
    Optional<Path> history = HistoryFile.in(surroundings.stateFolder());
    List<String> past = history.map(HistoryFile::lines).orElse(List.of());
    try (Tty tty = Tty.open(surroundings)) {
      Size size = tty.size();
      Model screen =
          Model.of(
              conversation.session(),
              new tcpstates.tui.grid.Size(size.getColumns(), size.getRows()),
              options.ascii(),
              Columns.NARROW);
      Opening opening = past.isEmpty() ? Opening.FIRST : Opening.RETURNING;
      Model model = opened(screen, opening, conversation);
      Desk desk = Desk.of(model, past, conversation.completes());
      new ScreenLoop(tty, conversation, history, surroundings.noColour(), desk).run();
      return OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The screen as it opens. What is said on opening can be read later by looking back. */
  static Model opened(Model screen, Opening opening, Conversation conversation) {
    Prose greeting = conversation.greeting();
    Model model = screen.with(conversation.session(), conversation.card()).with(opening, greeting);
    if (greeting.isEmpty()) {
      return model;
    }
    List<StyledLine> lines = greeting.lines(model.look(Math.max(20, model.size().width() - 2)));
    List<StyledLine> brief = model.card().isPresent() ? List.of() : lines;
    return model.plus(new Entry("", "", new Answer.Nothing(), lines, brief, List.of()));
  }
}
