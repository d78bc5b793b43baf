package tcpstates.dist;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tcpstates.repl.advice.BoundsText;

/** The commands of the command line, in Picocli's form. Each calls a program. */
final class Commands {

  private Commands() {}

  @Command(
      name = "tcpstates",
      versionProvider = Version.class,
      description =
          "Learn TCP by being TCP: open, use and close a connection by hand, on both sides.",
      synopsisSubcommandLabel = "[COMMAND]",
      footer = {
        "",
        "Without a command it leads you through the lessons: on a screen, or at a prompt with"
            + " --plain or on a terminal that can't show a screen. If the input or the output is"
            + " not a terminal, it carries out the commands that it reads, as `repl` does. `tui`"
            + " and `repl` are for free play."
      })
  static final class Root implements Action {

    @Mixin private HelpOption help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Show the version and leave.")
    private boolean version;

    @Mixin private AppearanceOptions looks;

    private final Programs programs;
    private final Streams streams;

    Root(Programs programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.start(looks.appearance(), streams);
    }
  }

  @Command(
      name = "tui",
      description = "Play both ends of a connection on a screen: client, network, server.")
  static final class Screen implements Action {

    @Mixin private HelpOption help;

    @Mixin private AppearanceOptions looks;

    private final Programs programs;
    private final Streams streams;

    Screen(Programs programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.screen(looks.appearance(), streams);
    }
  }

  @Command(name = "repl", description = "Play both ends of a connection at a prompt.")
  static final class Repl implements Action {

    @Mixin private HelpOption help;

    @Mixin private AppearanceOptions looks;

    private final Programs programs;
    private final Streams streams;

    Repl(Programs programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.repl(looks.appearance(), streams);
    }
  }

  @Command(name = "run", description = "Run a script of commands.")
  static final class Run implements Action {

    @Mixin private HelpOption help;

    @Option(names = "--json", description = "Print JSON Lines: one object for each command.")
    private boolean json;

    @Option(
        names = "--keep-going",
        description = "Go on after a failure; count failures at the end.")
    private boolean keepGoing;

    @Option(
        names = "--strict-sides",
        description = "Warn of lines that name no side and so depend on the focus.")
    private boolean strictSides;

    @Parameters(paramLabel = "FILE", description = "The script; - is the standard input.")
    private String file;

    private final Programs programs;
    private final Streams streams;

    Run(Programs programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.run(new Programs.RunOptions(file, json, keepGoing, strictSides), streams);
    }
  }

  @Command(
      name = "explain",
      description =
          "Explain a state, a flag, a variable, a timer, a rule or a concept of TCP; or what a host"
              + " reports about its sockets.",
      footerHeading = "%n",
      footer = {
        "With - it reads what you paste or pipe in, and says what is odd about it:",
        "  ss -tan | tcpstates explain -",
        "It understands ss, netstat, lsof -iTCP, conntrack -L, /proc/net/tcp, nstat -az,",
        "netstat -s and lines of tcpdump."
      })
  static final class Explain implements Action {

    @Mixin private HelpOption help;

    @Parameters(
        paramLabel = "WORD",
        arity = "1..*",
        description = "What to explain: TIME-WAIT, rto; a file, such as ss.txt; - is the input.")
    private List<String> words;

    @Option(
        names = "--json",
        description = "Print what is odd in a file or in the input as one JSON object.")
    private boolean json;

    private final Programs programs;
    private final Streams streams;

    Explain(Programs programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.explain(List.copyOf(words), json, streams);
    }
  }

  @Command(
      name = "explore",
      description = "Explore every reachable state within bounds and check its invariants.",
      footerHeading = "%nBounds:%n",
      footer = {
        "  Names and numbers joined by commas, as in losses=1,duplicates=1, say how often something"
            + " may happen: opens, sends, losses, duplicates, reorderings, corruptions, timeouts,"
            + " aborts, crashes, forged-rst, forged-syn and forged-ack from 0 to 15. in-flight is"
            + " the most segments at once, from 1 to 64. A name that you leave out is 0, but opens"
            + " is 2 and in-flight 4. Each step up multiplies the states."
      })
  static final class Explore implements Action {

    @Mixin private HelpOption help;

    @Option(
        names = "--bounds",
        paramLabel = "BOUNDS",
        description = "What may happen. Default: ${DEFAULT-VALUE}.")
    private String bounds = BoundsText.DEFAULT;

    @Option(
        names = "--to",
        paramLabel = "GOAL",
        description =
            "Find a shortest way to a goal within the bounds, as a script: 'client CLOSING'.")
    private Optional<String> goal = Optional.empty();

    @Option(
        names = "--worlds",
        paramLabel = "N",
        description = "Stop after N distinct states. Default: ${DEFAULT-VALUE}.")
    private int worlds = 2_000_000;

    @Option(names = "--hand", description = "Play both sides by hand: answers are moves too.")
    private boolean hand;

    @ArgGroup private Form form = new Form();

    /** The two options exclude each other. */
    static final class Form {
      @Option(names = "--json", description = "Print one JSON object.")
      private boolean json;

      @Option(
          names = "--dot",
          description = "Print the joint states as a graph for Graphviz; nothing is checked.")
      private boolean dot;
    }

    private final Programs programs;
    private final Streams streams;

    Explore(Programs programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.explore(
          new Programs.ExploreOptions(bounds, goal, worlds, hand, form.json, form.dot), streams);
    }
  }
}
