package tcpstates.repl.shell;

import java.io.InputStream;
import java.io.PrintStream;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.files.TextFile;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Excerpt;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.JsonView;
import tcpstates.repl.view.TextView;

/** Runs a script: a file of commands, a line each. */
public final class ScriptRunner {

  /** All went well. */
  public static final int OK = 0;

  /** A check failed or a command was rejected. */
  public static final int FAILED = 1;

  /** The script could not be understood; nothing of it was run. */
  public static final int NOT_UNDERSTOOD = 2;

  /** Something could not be read or written. */
  public static final int BROKEN = 3;

  /** Of so many syntax errors the rest is counted. */
  private static final int MOST_PROBLEMS = 100;

  private static final int WIDTH = 80;

  /**
   * What the runner is asked to do.
   *
   * @param file the script; {@code -} is the standard input
   * @param json print JSON Lines in place of text
   * @param keepGoing go on after a failure and count
   * @param strictSides warn of lines that lean on the focus
   * @param ascii print ASCII only
   */
  public record Options(
      String file, boolean json, boolean keepGoing, boolean strictSides, boolean ascii) {}

  private final Options options;
  private final Language language;
  private final Shell shell;
  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Encoder encoder;
  private final FailureText led = new FailureText();
  private int failures;
  private boolean broken;

  private ScriptRunner(
      Options options, CommandSet commands, Companion companion, PrintStream out, PrintStream err) {
    this.options = options;
    this.language = new Language(commands);
    this.shell = new Shell(companion);
    this.out = out;
    this.err = err;
    this.look = Look.of(WIDTH, options.ascii());
    this.encoder = new Encoder(look, Encoder.Colours.NONE);
  }

  /** Runs a script; returns the number the process ends with. */
  public static int run(
      Options options,
      CommandSet commands,
      Companion companion,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    ScriptRunner runner = new ScriptRunner(options, commands, companion, out, err);
    TextFile.Result read = TextFile.read(options.file(), in);
    if (read instanceof TextFile.Text text) {
      return runner.run(text);
    }
    if (read instanceof TextFile.NotText notText) {
      runner.complain(notText.message());
      return NOT_UNDERSTOOD;
    }
    runner.complain(((TextFile.Unreadable) read).message());
    return BROKEN;
  }

  private int run(TextFile.Text text) {
    if (!understood(text)) {
      return NOT_UNDERSTOOD;
    }
    Session session = Session.start(language, Place.SCRIPT);
    for (int i = 0; i < text.lines().size(); i++) {
      if (language.parse(text.lines().get(i)) instanceof ParseResult.Ok ok) {
        if (options.strictSides() && ok.command().leansOnFocus()) {
          complain(
              "%s: no side is named; the %s acts because it is in focus: %s"
                  .formatted(place(text, i), session.focus().word(), brief(text.lines().get(i))));
        }
        Shell.Granted granted =
            shell.grant(Interpreter.type(session, text.lines().get(i)), SearchBudget.STEADY);
        session = granted.reply().session();
        report(text, i, granted);
        if (out.checkError()) {
          return BROKEN;
        }
        if (granted.leaving() || failures > 0 && !options.keepGoing()) {
          break;
        }
      }
    }
    return end(session.lines());
  }

  private int end(int lines) {
    if (failures > 0 && options.keepGoing()) {
      complain("%d of %d lines failed".formatted(failures, lines));
    }
    out.flush();
    return broken ? BROKEN : failures > 0 ? FAILED : OK;
  }

  // ---- syntax

  private boolean understood(TextFile.Text text) {
    int problems = 0;
    for (int i = 0; i < text.lines().size(); i++) {
      if (language.parse(text.lines().get(i)) instanceof ParseResult.Wrong wrong) {
        problems++;
        if (problems <= MOST_PROBLEMS) {
          syntax(text, i, wrong.error());
        }
      }
    }
    if (problems > MOST_PROBLEMS) {
      complain("and %d more errors".formatted(problems - MOST_PROBLEMS));
    }
    return problems == 0;
  }

  private void syntax(TextFile.Text text, int index, SyntaxError problem) {
    String meant = problem.suggestion().map(word -> "  Did you mean " + word + "?").orElse("");
    complain(
        "%s:%d: %s%s".formatted(place(text, index), problem.column(), problem.message(), meant));
    err.print(encoder.encode(Excerpt.of(text.lines().get(index), problem.column(), look)));
  }

  // ---- what happens

  private void report(TextFile.Text text, int index, Shell.Granted granted) {
    Reply reply = granted.reply();
    String line = text.lines().get(index);
    boolean failed = !reply.answer().accepted();
    if (options.json()) {
      out.print(JsonView.line(index + 1, reply) + "\n");
    } else if (!failed) {
      out.print(encoder.encode(StyledLine.of("> ", Style.FAINT).plus(brief(line))) + "\n");
      out.print(encoder.encode(TextView.told(line, reply, look)));
      out.print(encoder.encode(granted.said().lines(look)));
    }
    if (failed) {
      failures++;
      broken |= granted.broken();
      out.flush();
      fail(text, index, reply);
    }
    led.add(index + 1, reply, failed);
  }

  private void fail(TextFile.Text text, int index, Reply reply) {
    String line = text.lines().get(index);
    complain(place(text, index) + ": " + brief(line));
    err.print(encoder.encode(TextView.told(line, reply, look)));
    if (!options.keepGoing()) {
      err.print(encoder.encode(led.lines(reply, look)));
    }
    err.flush();
  }

  private void complain(String message) {
    err.println(encoder.encode(StyledLine.of(message)));
  }

  private static String place(TextFile.Text text, int index) {
    return text.name() + ":" + (index + 1);
  }

  /** A line of a megabyte is not repeated. */
  private static String brief(String line) {
    String stripped = line.strip();
    return stripped.length() <= 120 ? stripped : stripped.substring(0, 117) + "...";
  }
}
