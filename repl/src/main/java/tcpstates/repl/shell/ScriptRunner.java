package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.io.IOError;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.ExplainTextCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Excerpt;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.JsonView;
import tcpstates.repl.view.TextView;

/** Runs a script: a file of commands, one on each line. */
public final class ScriptRunner {

  /** Everything went well. */
  public static final int OK = 0;

  /** A check failed or a command was rejected. */
  public static final int FAILED = 1;

  /** The script could not be understood; none of it was run. */
  public static final int NOT_UNDERSTOOD = 2;

  /** Something could not be read or written. */
  public static final int BROKEN = 3;

  /** After this many syntax errors the rest are only counted. */
  private static final int MOST_PROBLEMS = 100;

  private static final int WIDTH = 80;

  /**
   * What the runner is asked to do.
   *
   * @param json print JSON Lines instead of text
   * @param keepGoing go on after a failure and count
   * @param strictSides warn of lines that depend on the focus
   * @param ascii print ASCII only
   */
  public record Options(boolean json, boolean keepGoing, boolean strictSides, boolean ascii) {}

  private final Options options;
  private final Language language;
  private final Person person;
  private final Shell shell;
  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Encoder encoder;
  private final FailureText led = new FailureText();
  private int carriedOut;
  private int failures;
  private boolean broken;
  private boolean over;

  private ScriptRunner(
      Options options,
      CommandSet commands,
      Companion companion,
      Person person,
      PrintStream out,
      PrintStream err) {
    this.options = options;
    this.language = new Language(commands);
    this.person = person;
    this.shell = new Shell(companion, person.files());
    this.out = out;
    this.err = err;
    this.look = Look.of(WIDTH, options.ascii());
    this.encoder = new Encoder(look, Encoder.Colours.NONE);
  }

  /**
   * Runs a script; returns the exit code.
   *
   * @param script the file, as it was read
   * @param person whose files the script saves to and loads from
   */
  public static int run(
      Options options,
      FileReading script,
      CommandSet commands,
      Companion companion,
      Person person,
      PrintStream out,
      PrintStream err) {
    ScriptRunner runner = new ScriptRunner(options, commands, companion, person, out, err);
    if (script instanceof FileReading.Read read) {
      return runner.run(read.file());
    }
    runner.complain(script.message());
    return script instanceof FileReading.NotText ? NOT_UNDERSTOOD : BROKEN;
  }

  private int run(TextFile text) {
    if (!understood(text)) {
      return NOT_UNDERSTOOD;
    }
    Session session = Session.start(language, Place.SCRIPT);
    for (int i = 0; i < text.lines().size() && !over; i++) {
      Optional<TextBlock> block = TextBlock.opening(text.lines().get(i));
      if (block.isPresent()) {
        int first = i;
        i = through(block.get(), text, first);
        session = carryOut(text, first, session, block);
        afterLine();
      } else if (language.parse(text.lines().get(i)) instanceof ParseResult.Ok ok) {
        if (options.strictSides() && ok.command().leansOnFocus()) {
          complain(
              format(
                  "%s: no side is named; the %s acts because it is in focus: %s",
                  place(text, i), session.focus().word(), brief(text.lines().get(i))));
        }
        session = carryOut(text, i, session, block);
        afterLine();
      }
    }
    return out.checkError() ? BROKEN : end();
  }

  private void afterLine() {
    carriedOut++;
    over |= out.checkError() || failures > 0 && !options.keepGoing();
  }

  /** Adds the lines of a text; returns the index of its last one. */
  private static int through(TextBlock block, TextFile text, int first) {
    int last = first;
    while (!block.isClosed() && last + 1 < text.lines().size()) {
      block.add(text.lines().get(++last));
    }
    return last;
  }

  /**
   * A fault of the program in a line is reported like a failure, and leaves the session as it was.
   */
  private Session carryOut(TextFile text, int index, Session session, Optional<TextBlock> block) {
    String line = text.lines().get(index);
    try {
      Reply asked = Interpreter.type(session, block.isPresent() ? ExplainTextCommand.LINE : line);
      Reply granted = shell.grant(asked, SearchBudget.STEADY);
      Reply reply =
          block.isPresent() && Shell.hearsText(granted)
              ? shell.explained(granted, block.get(), look)
              : granted;
      report(text, index, reply);
      over = reply.leaves();
      broken |= Shell.withheld(asked, reply);
      return reply.session();
    } catch (UncheckedIOException | IOError e) {
      // The standard output is gone.
      throw e;
    } catch (RuntimeException | Error e) {
      ProgramFault fault = ProgramFault.in(line, session, e, person.faults());
      out.flush();
      complain(place(text, index) + ": " + brief(line));
      err.print(encoder.encode(fault.said().lines(look)));
      failures++;
      broken = true;
      return session;
    }
  }

  private int end() {
    if (failures > 0 && options.keepGoing()) {
      complain(failures + " of " + carriedOut + " lines failed");
    }
    out.flush();
    return broken ? BROKEN : failures > 0 ? FAILED : OK;
  }

  /** The number for the verdict on a line. */
  public static int code(JournalEntry.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED, HOLDS, ASKED, NOTHING -> OK;
      case REJECTED, FAILED, NOT_GRANTED -> FAILED;
      case NOT_UNDERSTOOD -> NOT_UNDERSTOOD;
    };
  }

  // ---- syntax

  private boolean understood(TextFile text) {
    int problems = 0;
    for (int i = 0; i < text.lines().size(); i++) {
      Optional<TextBlock> block = TextBlock.opening(text.lines().get(i));
      if (block.isPresent()) {
        int first = i;
        i = through(block.get(), text, first);
        if (!block.get().isClosed()) {
          problems++;
          complain(
              place(text, first)
                  + ": the text that begins here needs a last line of three"
                  + " quotes");
        }
      } else if (language.parse(text.lines().get(i)) instanceof ParseResult.Wrong wrong) {
        problems++;
        if (problems <= MOST_PROBLEMS) {
          syntax(text, i, wrong.error());
        }
      }
    }
    if (problems > MOST_PROBLEMS) {
      complain(format("and %d more errors", problems - MOST_PROBLEMS));
    }
    return problems == 0;
  }

  private void syntax(TextFile text, int index, SyntaxError problem) {
    String meant = problem.suggestion().map(word -> "  Did you mean " + word + "?").orElse("");
    complain(format("%s:%d: %s%s", place(text, index), problem.column(), problem.message(), meant));
    err.print(encoder.encode(Excerpt.of(text.lines().get(index), problem.column(), look)));
  }

  // ---- what happens

  private void report(TextFile text, int index, Reply reply) {
    String line = text.lines().get(index);
    boolean failed = !reply.answer().accepted();
    if (options.json()) {
      out.print(JsonView.line(index + 1, reply) + "\n");
    } else if (!failed) {
      out.print(encoder.encode(StyledLine.of("> ", Style.FAINT).plus(brief(line))) + "\n");
      out.print(encoder.encode(TextView.reply(line, reply, look, false)));
      out.print(encoder.encode(reply.said().lines(look)));
    }
    if (failed) {
      failures++;
      out.flush();
      fail(text, index, reply);
    }
    led.add(index + 1, reply, failed);
  }

  private void fail(TextFile text, int index, Reply reply) {
    String line = text.lines().get(index);
    complain(place(text, index) + ": " + brief(line));
    // What is legal is useful only where the script ends.
    err.print(encoder.encode(TextView.reply(line, reply, look, !options.keepGoing())));
    if (!options.keepGoing()) {
      err.print(encoder.encode(led.lines(reply, look)));
    }
    err.flush();
  }

  private void complain(String message) {
    err.println(encoder.encode(StyledLine.of(message)));
  }

  private static String place(TextFile text, int index) {
    return text.name() + ":" + (index + 1);
  }

  /** A line of a megabyte is not repeated. */
  private static String brief(String line) {
    String stripped = line.strip();
    return stripped.length() <= 120 ? stripped : stripped.substring(0, 117) + "...";
  }
}
