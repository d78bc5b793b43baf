package tcpstates.tui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.terminal.Size;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.SystemTerminal;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.ReplyLines;
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
   */
  public static boolean possible(Environment environment) {
    return !environment.dumb() && SystemTerminal.present();
  }

  /**
   * Shows the screen on the terminal that the program was started on.
   *
   * @param ascii letters and lines of ASCII only
   * @return the number the process ends with
   */
  public static int run(boolean ascii, CommandSet commands, Companion companion, Person person) {
    CommandSet all = commands.plus(ScreenCommand.specs());
    Conversation conversation = new Conversation(Session.start(all), companion, person);
    List<String> past = person.history().lines();
    try (Tty tty = Tty.open(person.environment())) {
      Size size = tty.size();
      Model screen =
          Model.of(
              conversation.session(),
              new tcpstates.tui.grid.Size(size.getColumns(), size.getRows()),
              ascii,
              Columns.NARROW);
      Opening opening = past.isEmpty() ? Opening.FIRST : Opening.RETURNING;
      Model model = opened(screen, opening, conversation);
      Desk desk = Desk.of(model, past, conversation.completes());
      new ScreenLoop(tty, conversation, desk).run();
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
    return model.plus(
        new Entry("", "", new ReplyLines(new Answer.Nothing(), lines, brief, List.of())));
  }
}
