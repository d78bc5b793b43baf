package tcpstates.repl.prompt;

import static tcpstates.repl.text.Format.format;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;
import org.jline.utils.Signals;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Watch;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.advice.ExploreRun;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.ConditionReader;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Excerpt;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.ExploreDot;
import tcpstates.repl.view.ExploreJson;
import tcpstates.repl.view.ExploreText;

/** Explores, from the command line, everything that can happen within bounds. */
public final class ExploreTool {

  private static final int WIDTH = 80;

  /** What is printed. */
  public enum Form {
    TEXT,
    JSON,
    /** A graph of the joint states; no invariant is checked. */
    DOT
  }

  /**
   * What to explore.
   *
   * @param bounds as typed
   * @param goal as typed, if a way is looked for
   * @param worlds it ends after this many distinct worlds
   * @param byHand whether both sides are played by hand
   * @param ascii print ASCII only
   */
  public record Options(
      String bounds, Optional<String> goal, int worlds, boolean byHand, Form form, boolean ascii) {}

  private final Options options;
  private final PrintStream out;
  private final PrintStream err;
  private final Look look;
  private final Encoder encoder;

  private ExploreTool(Options options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
    this.look = Look.of(WIDTH, options.ascii());
    this.encoder = new Encoder(look, Encoder.Colours.NONE);
  }

  /** Explores; returns the exit code. */
  public static int run(Options options, PrintStream out, PrintStream err) {
    return new ExploreTool(options, out, err).run();
  }

  private int run() {
    Parsed<Bounds> read = BoundsText.read(options.bounds());
    if (read instanceof Parsed.Wrong<Bounds> wrong) {
      return complain("--bounds", options.bounds(), wrong.error());
    }
    if (options.worlds() < 1) {
      return complain("--worlds must be a number from 1 on");
    }
    ExploreRun.Task task =
        new ExploreRun.Task(
            ((Parsed.Value<Bounds>) read).value(),
            options.byHand(),
            options.worlds(),
            CoreCommands.SET);
    if (options.goal().isEmpty()) {
      return options.form() == Form.DOT ? graph(task) : explore(task);
    }
    if (options.form() == Form.DOT) {
      return complain("--to finds one way, --dot draws all of them: choose one");
    }
    Parsed<Condition> goal = ConditionReader.parse(CoreCommands.SET, options.goal().get());
    return goal instanceof Parsed.Value<Condition> understood
        ? route(task, understood.value())
        : complain("--to", options.goal().get(), ((Parsed.Wrong<Condition>) goal).error());
  }

  private int explore(ExploreRun.Task task) {
    ExploreRun.Explored explored;
    try (Threads threads = Threads.all()) {
      explored = watched(watch -> ExploreRun.explore(task, watch, threads));
    }
    if (options.form() == Form.JSON) {
      out.print(ExploreJson.explored(explored) + "\n");
    } else {
      out.print(encoder.encode(ExploreText.explored(explored, look)));
    }
    return end(explored.broken().isEmpty());
  }

  private int route(ExploreRun.Task task, Condition goal) {
    Optional<String> hopeless = ExploreRun.hopeless(goal);
    if (hopeless.isPresent()) {
      complain("--to: " + hopeless.get());
      return ScriptRunner.FAILED;
    }
    ExploreRun.Route route = watched(watch -> ExploreRun.route(task, goal, watch));
    boolean found = route.script().isPresent();
    if (options.form() == Form.JSON) {
      out.print(ExploreJson.route(route) + "\n");
    } else {
      (found ? out : err).print(encoder.encode(ExploreText.route(route, look)));
    }
    return end(found);
  }

  private int graph(ExploreRun.Task task) {
    out.print(ExploreDot.graph(watched(watch -> ExploreRun.graph(task, watch))));
    return end(true);
  }

  private int end(boolean well) {
    out.flush();
    return out.checkError() ? ScriptRunner.BROKEN : well ? ScriptRunner.OK : ScriptRunner.FAILED;
  }

  /** Ctrl-C ends the exploration, and the results so far are printed. */
  private <T> T watched(Function<Watch, T> work) {
    ErrorWindow window = new ErrorWindow(err);
    Waiting waiting = Waiting.patiently("exploring", window, LocalPerson.here());
    Object before = Signals.register("INT", window::interrupt);
    try {
      waiting.begin();
      return work.apply(waiting);
    } finally {
      waiting.over();
      Signals.unregister("INT", before);
    }
  }

  private int complain(String option, String text, SyntaxError problem) {
    String meant = problem.suggestion().map(word -> "  Did you mean " + word + "?").orElse("");
    complain(format("%s:%d: %s%s", option, problem.column(), problem.message(), meant));
    err.print(encoder.encode(Excerpt.of(text, problem.column(), look)));
    return ScriptRunner.NOT_UNDERSTOOD;
  }

  private int complain(String message) {
    err.println(encoder.encode(StyledLine.of("tcpstates: " + message)));
    return ScriptRunner.NOT_UNDERSTOOD;
  }
}
