package tcpstates.repl.prompt;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import tcpstates.engine.world.Side;
import tcpstates.repl.view.Encoder;
import tcpstates.repl.view.Encoder.Colours;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;

/** The prompt with line editing, on JLine. */
final class EditedLines {

  /** JLine's own complaints would land in the middle of the screen. Held, lest it be forgotten. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private final Conversation conversation;
  private final Surroundings surroundings;
  private final boolean ascii;
  private final Terminal terminal;
  private final Waiting waiting;

  private EditedLines(
      Conversation conversation, Surroundings surroundings, boolean ascii, Terminal terminal) {
    this.conversation = conversation;
    this.surroundings = surroundings;
    this.ascii = ascii;
    this.terminal = terminal;
    this.waiting = new Waiting(progress(terminal), System::nanoTime);
  }

  /** One line, written over and over. */
  private static Waiting.Progress progress(Terminal terminal) {
    return new Waiting.Progress() {
      @Override
      public void show(String text) {
        int room = Math.max(0, Math.min(text.length(), terminal.getWidth() - 1));
        terminal.writer().print("\r" + text.substring(0, room));
        terminal.writer().flush();
      }

      @Override
      public void clear() {
        terminal.writer().print("\r" + " ".repeat(Math.max(0, terminal.getWidth() - 1)) + "\r");
        terminal.writer().flush();
      }
    };
  }

  static int run(
      Conversation conversation, Surroundings surroundings, boolean ascii, PrintStream out) {
    JLINE.setLevel(Level.OFF);
    out.flush();
    // Only this provider leaves the terminal's settings as it found them.
    try (Terminal terminal =
        TerminalBuilder.builder()
            .name("tcpstates")
            .system(true)
            .provider("exec")
            .type(surroundings.term())
            .build()) {
      new EditedLines(conversation, surroundings, ascii, terminal).talk();
      return ScriptRunner.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk() {
    Optional<Path> history = HistoryFile.in(surroundings.stateFolder());
    boolean first = history.filter(Seen::before).isEmpty();
    LineReader reader = reader(history);
    // While a line is read, Ctrl-C is the reader's; while it is carried out, it is this one's.
    terminal.handle(Signal.INT, signal -> waiting.interrupt());
    print(first ? Greeting.first(look()) : Greeting.again(look()));
    while (!conversation.over()) {
      try {
        answer(reader.readLine(prompt()).split("\n", -1));
      } catch (UserInterruptException e) {
        // Ctrl-C: the line is gone, nothing else is.
        continue;
      } catch (EndOfFileException e) {
        return;
      }
    }
  }

  /** Of several lines, pasted in one go, each is repeated before its answer; empty ones are not. */
  private void answer(String[] lines) {
    if (lines.length == 1) {
      print(conversation.say(lines[0], look(), waiting));
      return;
    }
    for (String line : lines) {
      if (!conversation.over() && !line.isBlank()) {
        print(List.of(StyledLine.of("> ", Style.FAINT).plus(line, Style.COMMAND)));
        print(conversation.say(line, look(), waiting));
      }
    }
  }

  private LineReader reader(Optional<Path> history) {
    LineEditing editing = new LineEditing(conversation, this::colours);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("tcpstates")
            .terminal(terminal)
            .parser(editing)
            .completer(editing)
            .highlighter(editing)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.HISTORY_TIMESTAMPED, false)
            .option(Option.HISTORY_IGNORE_SPACE, false)
            .option(Option.INSERT_TAB, false)
            .option(Option.AUTO_GROUP, false)
            .option(Option.CASE_INSENSITIVE, true)
            .option(Option.COMPLETE_MATCHER_TYPO, false)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
            .variable(LineReader.HISTORY_SIZE, 2_000)
            .variable(LineReader.HISTORY_FILE_SIZE, 5_000);
    history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return builder.build();
  }

  private String prompt() {
    Side focus = conversation.session().focus();
    StyledLine word =
        StyledLine.of(focus.word(), focus == Side.CLIENT ? Style.CLIENT : Style.SERVER);
    return new Encoder(look(), colours()).encode(word) + "> ";
  }

  private void print(List<StyledLine> lines) {
    terminal.writer().print(new Encoder(look(), colours()).encode(lines));
    terminal.writer().flush();
  }

  /** Asked each time: the window may have been resized, the theme changed. */
  private Look look() {
    int width = terminal.getWidth();
    return Look.of(width > 0 ? width : surroundings.columns(), ascii);
  }

  private Colours colours() {
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    if (surroundings.noColour() || colours == null || colours < 8) {
      return Colours.NONE;
    }
    return conversation.session().display().dark() ? Colours.DARK : Colours.LIGHT;
  }
}
