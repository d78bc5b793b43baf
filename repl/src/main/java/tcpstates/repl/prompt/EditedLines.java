package tcpstates.repl.prompt;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.ExplainTextCommand;
import tcpstates.repl.session.Display;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Greeting;
import tcpstates.repl.shell.LineHistory;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.shell.TextBlock;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The prompt with line editing, on JLine. */
final class EditedLines {

  private final Conversation conversation;
  private final Environment environment;
  private final boolean ascii;
  private final Terminal terminal;
  private final KeysMeanwhile keys;
  private final Waiting waiting;
  private final SpentMemory memory = new SpentMemory();

  private EditedLines(Conversation conversation, boolean ascii, Terminal terminal) {
    this.conversation = conversation;
    this.environment = conversation.person().environment();
    this.ascii = ascii;
    this.terminal = terminal;
    this.keys = new KeysMeanwhile(terminal, TerminalInput::waits);
    this.waiting = new Waiting(keys, conversation.person());
  }

  static int run(Conversation conversation, boolean ascii, PrintStream out) {
    out.flush();
    try (Terminal terminal = SystemTerminal.open(conversation.person().environment(), true)) {
      Parting parting = new Parting(terminal);
      Editor.hold(terminal);
      try {
        new EditedLines(conversation, ascii, terminal).talk();
      } catch (RuntimeException | Error e) {
        parting.now();
        throw e;
      }
      parting.needless();
      return ScriptRunner.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk() {
    LineHistory history = conversation.person().history();
    boolean first = history.lines().isEmpty();
    boolean coloured = colours() != Colours.NONE;
    Editor reader = new Editor(terminal, editing(), coloured, history, TerminalInput::waits);
    Look look = look();
    print(greeting(first, look), look);
    while (!conversation.over()) {
      keys.giveBack(reader);
      reader.readsText(conversation.isPasting());
      try {
        answer(reader.line(prompt()).split("\n", -1));
        memory.giveBack();
      } catch (UserInterruptException e) {
        // Ctrl-C drops the line, and the text that it belongs to.
        print(conversation.givePasteUp(look()), look());
        continue;
      } catch (EndOfFileException e) {
        if (!conversation.isPasting()) {
          return;
        }
        answer(new String[] {ExplainTextCommand.QUOTES});
      }
    }
  }

  private List<StyledLine> greeting(boolean first, Look look) {
    Prose said = conversation.greeting();
    if (!said.isEmpty()) {
      return said.lines(look);
    }
    return first ? Greeting.first(look) : Greeting.again(look);
  }

  private LineEditing editing() {
    return new LineEditing(conversation, this::colours);
  }

  /**
   * If several lines are pasted at once, each command is repeated before its answer; empty ones are
   * not.
   */
  private void answer(String[] lines) {
    Look look = look();
    if (lines.length == 1) {
      print(said(lines[0], look), look);
      return;
    }
    for (String line : TextBlock.worthSaying(List.of(lines), conversation.isPasting())) {
      if (!conversation.over()) {
        if (!conversation.isPasting()) {
          print(List.of(StyledLine.of("> ", Style.FAINT).plus(line, Style.COMMAND)), look);
        }
        print(said(line, look), look);
      }
    }
  }

  private List<StyledLine> said(String line, Look look) {
    return waiting.during(() -> conversation.say(line, look, waiting)).lines();
  }

  private String prompt() {
    if (conversation.isPasting()) {
      return ExplainTextCommand.QUOTES + "> ";
    }
    Side focus = conversation.session().focus();
    StyledLine word =
        StyledLine.of(focus.word(), focus == Side.CLIENT ? Style.CLIENT : Style.SERVER);
    return new Encoder(Look.of(Look.WIDEST, ascii), colours()).encode(word) + "> ";
  }

  private void print(List<StyledLine> lines, Look look) {
    terminal.writer().print(new Encoder(look, colours()).encode(lines));
    terminal.writer().flush();
  }

  /** Asked for each answer: the window may have been resized. It takes a few milliseconds. */
  private Look look() {
    int width = terminal.getWidth();
    Display display = conversation.session().display();
    return Look.of(width > 0 ? width : environment.columns(), ascii, display.wide())
        .withPlain(display.plain());
  }

  private Colours colours() {
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    if (environment.colours(colours == null ? 0 : colours) < 8) {
      return Colours.NONE;
    }
    return conversation.session().display().dark() ? Colours.DARK : Colours.LIGHT;
  }
}
