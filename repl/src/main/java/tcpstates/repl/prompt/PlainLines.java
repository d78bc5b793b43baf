package tcpstates.repl.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.ExplainTextCommand;
import tcpstates.repl.session.Display;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.Greeting;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.shell.SpokenAims;
import tcpstates.repl.shell.Utf8Lines;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** The prompt without line editing: a dumb terminal, a screen reader, or a pipe. */
final class PlainLines {

  private final Conversation conversation;
  private final Environment environment;
  private final boolean terminal;
  private final Utf8Lines in;
  private final PrintStream out;
  private final boolean ascii;
  private final Waiting waiting;
  private final SpokenAims aims = new SpokenAims();
  private final SpentMemory memory = new SpentMemory();
  private volatile boolean working;
  private volatile boolean pressed;
  private int code = ScriptRunner.OK;

  /**
   * @param terminal whether somebody sees a prompt and presses Enter; otherwise it is a pipe
   */
  PlainLines(
      Conversation conversation, boolean ascii, boolean terminal, InputStream in, PrintStream out) {
    this.conversation = conversation;
    this.environment = conversation.person().environment();
    this.waiting = new Waiting(window(), conversation.person());
    this.terminal = terminal;
    this.in = new Utf8Lines(in);
    this.out = out;
    this.ascii = ascii;
  }

  /**
   * Talks until the end.
   *
   * @return the exit code: in a pipe it shows whether lines failed, as a script's does
   */
  int run() {
    if (terminal) {
      // The terminal itself has thrown away the line that Ctrl-C clears.
      Signals.register("INT", this::interrupted);
      print(greeting());
    } else {
      print(conversation.greeting().lines(look()));
    }
    speakAims();
    while (!conversation.over() && !out.checkError()) {
      prompt();
      Optional<String> line = line();
      if (line.isEmpty() && !conversation.isPasting()) {
        end();
        break;
      }
      // The end of the input is the end of a text, too.
      String said = line.orElse(ExplainTextCommand.QUOTES);
      // In a pipe an empty line is nothing, except in a text.
      if (terminal || conversation.isPasting() || !said.isBlank()) {
        print(say(said));
        speakAims();
        memory.giveBack();
      }
    }
    return out.checkError() ? ScriptRunner.BROKEN : code;
  }

  private void speakAims() {
    Look look = look();
    if (look.plain()) {
      print(Wrap.all(aims.news(conversation.card()), 0, look));
    }
  }

  private Look look() {
    Display display = conversation.session().display();
    return Look.of(environment.columns(), ascii, display.wide()).withPlain(display.plain());
  }

  private List<StyledLine> greeting() {
    Look look = look();
    if (!conversation.greeting().isEmpty()) {
      return conversation.greeting().lines(look);
    }
    boolean first = conversation.person().history().lines().isEmpty();
    return first ? Greeting.first(look) : Greeting.again(look);
  }

  private void prompt() {
    if (terminal) {
      String word =
          conversation.isPasting()
              ? ExplainTextCommand.QUOTES
              : conversation.session().focus().word();
      out.print(word + "> ");
      out.flush();
    }
  }

  private List<StyledLine> say(String line) {
    pressed = false;
    working = true;
    try {
      return terminal
          ? waiting.during(() -> conversation.say(line, look(), waiting)).lines()
          : piped(line);
    } finally {
      working = false;
    }
  }

  private List<StyledLine> piped(String line) {
    ReplyLines reply =
        waiting.during(() -> conversation.sayOnce(line, look(), SearchBudget.STEADY));
    code = Math.max(code, ScriptRunner.code(reply.answer().verdict()));
    return reply.lines();
  }

  /** One line for each search: a person with a screen reader would hear it again and again. */
  private Waiting.Window window() {
    return new Waiting.Window() {
      private boolean told;

      @Override
      public void show(String text) {
        if (!told) {
          out.print(Waiting.SPOKEN + "\n");
          out.flush();
        }
        told = true;
      }

      @Override
      public void clear() {
        told = false;
      }

      @Override
      public boolean interrupted() {
        return pressed;
      }
    };
  }

  /** By a thread of the system. */
  private void interrupted() {
    if (working) {
      pressed = true;
    } else {
      out.print("\n");
      print(conversation.givePasteUp(look()));
      prompt();
    }
  }

  private void end() {
    if (terminal) {
      out.print("\n");
      out.flush();
    }
  }

  private void print(List<StyledLine> lines) {
    out.print(new Encoder(look(), Encoder.Colours.NONE).encode(lines));
    out.flush();
  }

  private Optional<String> line() {
    try {
      return in.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
