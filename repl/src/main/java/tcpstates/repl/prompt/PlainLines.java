package tcpstates.repl.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;
import tcpstates.repl.session.Patience;
import tcpstates.repl.view.Encoder;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.StyledLine;

/** The prompt without line editing: a dumb terminal, a screen reader, or a pipe. */
final class PlainLines {

  /** What is longer than this is not a line that anybody means. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private final Conversation conversation;
  private final Surroundings surroundings;
  private final boolean terminal;
  private final Reader in;
  private final PrintStream out;
  private final Look look;
  private final Encoder encoder;
  private final Waiting waiting = new Waiting(window(), System::nanoTime);
  private volatile boolean working;
  private volatile boolean pressed;

  /**
   * @param terminal whether somebody sees a prompt and presses Enter; else it is a pipe
   */
  PlainLines(
      Conversation conversation,
      Surroundings surroundings,
      boolean ascii,
      boolean terminal,
      InputStream in,
      PrintStream out) {
    this.conversation = conversation;
    this.surroundings = surroundings;
    this.terminal = terminal;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.look = Look.of(surroundings.columns(), ascii);
    this.encoder = new Encoder(look, Encoder.Colours.NONE);
  }

  int run() {
    if (terminal) {
      // The terminal itself has thrown away the line that Ctrl-C clears.
      Signals.register("INT", this::interrupted);
      print(greeting());
    } else {
      print(conversation.greeting().lines(look));
    }
    while (!conversation.over() && !out.checkError()) {
      prompt();
      Optional<String> line = line();
      if (line.isEmpty()) {
        end();
        break;
      }
      // In a pipe an empty line is nothing.
      if (terminal || !line.get().isBlank()) {
        print(say(line.get()));
      }
    }
    return out.checkError() ? ScriptRunner.BROKEN : ScriptRunner.OK;
  }

  private List<StyledLine> greeting() {
    if (!conversation.greeting().isEmpty()) {
      return conversation.greeting().lines(look);
    }
    boolean first = HistoryFile.in(surroundings.stateFolder()).filter(Seen::before).isEmpty();
    return first ? Greeting.first(look) : Greeting.again(look);
  }

  private void prompt() {
    if (terminal) {
      out.print(conversation.session().focus().word() + "> ");
      out.flush();
    }
  }

  private List<StyledLine> say(String line) {
    pressed = false;
    working = true;
    try {
      Patience patience = terminal ? waiting : Patience.STEADY;
      return waiting.during(() -> conversation.say(line, look, patience)).lines();
    } finally {
      working = false;
    }
  }

  /** A line for each search: who has the screen read aloud would hear it over and over. */
  private Waiting.Window window() {
    return new Waiting.Window() {
      private boolean told;

      @Override
      public void show(String text) {
        if (!told) {
          out.print("searching; Ctrl-C ends it\n");
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
    out.print(encoder.encode(lines));
    out.flush();
  }

  /** The next line without its end; empty at the end of the input. */
  private Optional<String> line() {
    try {
      StringBuilder line = new StringBuilder();
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      while (c >= 0 && c != '\n') {
        if (line.length() < LONGEST) {
          line.append((char) c);
        }
        c = in.read();
      }
      if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
        line.setLength(line.length() - 1);
      }
      return Optional.of(line.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
